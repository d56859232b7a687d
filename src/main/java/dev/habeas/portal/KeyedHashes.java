package dev.habeas.portal;

import dev.habeas.cases.Identifier;
import dev.habeas.cases.IdentifierType;
import dev.habeas.cases.KeyRing;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keyed hashes of mailboxes, codes and requests: equal for equal ones, and meaningless to whoever has the table without the key. */
@Component
class KeyedHashes {

    private final KeyRing ring;

    KeyedHashes(KeyRing ring) {
        this.ring = ring;
    }

    /** Under every key of the ring, the current one first. */
    List<byte[]> ofMailbox(String address) {
        return of("portal-mailbox|" + new Identifier(IdentifierType.EMAIL, address).normalised());
    }

    /** A code is bound to its link. */
    List<byte[]> ofCode(LinkToken link, String code) {
        return of("portal-code|" + link.text() + "|" + code);
    }

    /** Under the current key, as digits. */
    String ofDailyRequest(String asked) {
        return HexFormat.of().formatHex(of("portal-daily-request|" + asked).get(0));
    }

    private List<byte[]> of(String text) {
        try {
            return ring.blindIndexes(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keyed hash cannot be computed", e);
        }
    }
}
