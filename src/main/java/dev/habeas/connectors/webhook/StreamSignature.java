package dev.habeas.connectors.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of {@link Signatures} over a body that is not held in memory. */
final class StreamSignature {

    private static final String PREFIX = "whsec_";

    private StreamSignature() {}

    /** @param body is read to its end and left open */
    static String sign(String id, Instant at, InputStream body, String secret) throws IOException {
        try {
            byte[] key =
                    Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            byte[] buffer = new byte[16_384];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                mac.update(buffer, 0, read);
            }
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("HABEAS-CON-003 Cannot sign with the receiver's secret");
        }
    }
}
