package dev.habeas.evidence;

import java.util.List;

/**
 * What the verifier found.
 *
 * @param entries how many entries the file has; 0 if it cannot be read at all
 * @param keyFingerprint SHA-256 of the public key in the file in hex; empty if it cannot be read
 * @param problems what is wrong and where, the first in the file first; empty if all holds
 */
public record Verdict(int entries, String keyFingerprint, List<String> problems) {

    public Verdict {
        problems = List.copyOf(problems);
    }

    public boolean holds() {
        return problems.isEmpty();
    }
}
