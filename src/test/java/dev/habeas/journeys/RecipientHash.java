package dev.habeas.journeys;

import static dev.habeas.journeys.Recipients.CRM;
import static dev.habeas.journeys.Recipients.SECRETS;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The hash of a tombstone, as the recipient computes it from the secret it shares with us. */
final class RecipientHash {

    private RecipientHash() {}

    static String of(String text) {
        byte[] key = mac(SECRETS.get(CRM).getBytes(StandardCharsets.UTF_8), "habeas-tombstone/1");
        return HexFormat.of().formatHex(mac(key, text));
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
