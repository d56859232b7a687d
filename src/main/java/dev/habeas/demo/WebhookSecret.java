package dev.habeas.demo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A secret shared by two systems, with which they sign what they send each other.
 *
 * @source Standard Webhooks 1.0.0, symmetric signatures ({@code v1})
 */
final class WebhookSecret {

    private static final String PREFIX = "whsec_";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final byte[] key;

    private WebhookSecret(byte[] key) {
        this.key = key;
    }

    /** @throws IllegalArgumentException if the secret is not {@code whsec_} and at least 24 bytes in Base64 */
    static WebhookSecret parse(String text) {
        byte[] key =
                text.startsWith(PREFIX) ? Base64.getDecoder().decode(text.substring(PREFIX.length())) : new byte[0];
        if (key.length < 24) {
            throw new IllegalArgumentException("Not a webhook secret");
        }
        return new WebhookSecret(key);
    }

    /** The signature of a message sent at the given time. */
    String sign(String id, Instant sentAt, byte[] body) {
        return "v1," + Base64.getEncoder().encodeToString(mac(id, Long.toString(sentAt.getEpochSecond()), body));
    }

    /**
     * Whether one of the space-separated signatures is right and the message was sent within five minutes of now.
     * Absent headers never verify.
     */
    boolean verifies(
            @Nullable String id, @Nullable String timestamp, @Nullable String signatures, byte[] body, Instant now) {
        if (id == null || timestamp == null || signatures == null || !timestamp.matches("[0-9]{1,12}")) {
            return false;
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                .abs();
        if (age.compareTo(TOLERANCE) > 0) {
            return false;
        }
        byte[] expected = ("v1," + Base64.getEncoder().encodeToString(mac(id, timestamp, body)))
                .getBytes(StandardCharsets.US_ASCII);
        return Arrays.stream(signatures.split(" "))
                .anyMatch(each -> MessageDigest.isEqual(expected, each.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] mac(String id, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is not available", e);
        }
    }
}
