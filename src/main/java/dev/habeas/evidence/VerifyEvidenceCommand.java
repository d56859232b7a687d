package dev.habeas.evidence;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * The command line {@code verify-evidence <file> [--public-key <key or fingerprint>]}. Needs no database and no network.
 * Without {@code --public-key} it shows only that the file agrees with itself, and says so.
 */
public final class VerifyEvidenceCommand {

    private static final String USAGE =
            "usage: verify-evidence <file.json> [--public-key <hex key or its fingerprint>]";
    private static final int FINGERPRINT_LENGTH = 64;

    private VerifyEvidenceCommand() {}

    /**
     * Verifies one file and prints one line that all holds, or every problem with the entry it is at.
     *
     * @param args the arguments after the name of the command
     * @return 0 if everything holds, 1 otherwise
     */
    public static int run(String[] args, PrintStream out) {
        if (args.length != 1 && !(args.length == 3 && args[1].equals("--public-key"))) {
            out.println(USAGE);
            return 1;
        }
        try {
            Optional<String> trusted = args.length == 3 ? Optional.of(fingerprint(args[2])) : Optional.empty();
            return report(EvidenceVerifier.verify(Files.readString(Path.of(args[0])), trusted), trusted, out);
        } catch (IOException | InvalidPathException e) {
            out.println("file: cannot be read");
            return 1;
        } catch (IllegalArgumentException e) {
            out.println("--public-key: is neither a key nor a fingerprint in hex");
            return 1;
        }
    }

    private static int report(Verdict verdict, Optional<String> trusted, PrintStream out) {
        if (!verdict.holds()) {
            verdict.problems().forEach(out::println);
            out.println("entries " + verdict.entries() + ", NOT verified");
            return 1;
        }
        out.println(
                "entries " + verdict.entries() + ", chain ok, checkpoint signed ok by key " + verdict.keyFingerprint());
        if (trusted.isEmpty()) {
            out.println("the file agrees with itself; compare the key, or give --public-key, to know who signed it");
        }
        return 0;
    }

    private static String fingerprint(String hex) {
        String text = hex.toLowerCase(Locale.ROOT);
        byte[] bytes = HexFormat.of().parseHex(text);
        return text.length() == FINGERPRINT_LENGTH ? text : Canonical.sha256(bytes);
    }
}
