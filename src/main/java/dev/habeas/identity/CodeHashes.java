package dev.habeas.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.habeas.cases.KeyRing;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Keyed hashes of links and codes under the key of the blind index, apart from identifiers by their prefix. Six digits
 * alone are guessed from a plain hash in no time; without the key file they are not.
 */
@Component
class CodeHashes {

    private final KeyRing ring;

    CodeHashes(KeyRing ring) {
        this.ring = ring;
    }

    /** Under every key of the ring, the current one first. */
    List<byte[]> ofToken(String token) {
        return macs("one-time-link|" + token);
    }

    /** Bound to the row, so that equal digits of two rows have different hashes. */
    List<byte[]> ofCode(UUID row, String code) {
        return macs("one-time-code|" + row + "|" + code);
    }

    /** Compares with every key, in a time that does not tell where they differ. */
    boolean matches(UUID row, String code, byte[] stored) {
        boolean found = false;
        for (byte[] hash : ofCode(row, code)) {
            found |= MessageDigest.isEqual(hash, stored);
        }
        return found;
    }

    private List<byte[]> macs(String text) {
        try {
            return ring.blindIndexes(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The hash of a one-time code cannot be computed", e);
        }
    }
}
