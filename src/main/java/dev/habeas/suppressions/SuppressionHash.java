package dev.habeas.suppressions;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.habeas.cases.Identifier;
import dev.habeas.cases.KeyRing;
import java.security.GeneralSecurityException;
import java.util.List;
import org.springframework.stereotype.Component;

/** The keyed hash under which an identifier is suppressed for a purpose. Hashes of different purposes cannot be compared. */
@Component
final class SuppressionHash {

    private final KeyRing ring;

    SuppressionHash(KeyRing ring) {
        this.ring = ring;
    }

    /** Under every key of the ring, the current one first. */
    List<byte[]> of(Identifier identifier, Purpose purpose) {
        String text = "suppression|" + purpose.word() + "|" + identifier.type().word() + "|" + identifier.normalised();
        try {
            return ring.blindIndexes(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HABEAS-SUP-001 The keyed hash cannot be computed", e);
        }
    }
}
