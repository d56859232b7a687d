package dev.habeas.backups;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.habeas.cases.Identifier;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key that a recipient and we share for tombstones; see the package for how it is made. */
final class TombstoneKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int ID_LENGTH = 16;

    private final byte[] key;

    private TombstoneKey(byte[] key) {
        this.key = key;
    }

    /** @param secret of the recipient's transport, as the register has it */
    static TombstoneKey of(String secret) {
        return new TombstoneKey(mac(secret.getBytes(UTF_8), "habeas-tombstone/1"));
    }

    /** Tells keys apart and nothing about them. */
    String id() {
        return HexFormat.of().formatHex(mac(key, "id")).substring(0, ID_LENGTH);
    }

    byte[] hash(Identifier identifier) {
        return mac(key, identifier.type().word() + "|" + identifier.normalised());
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is not available", e);
        }
    }
}
