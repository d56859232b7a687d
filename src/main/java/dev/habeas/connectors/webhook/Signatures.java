package dev.habeas.connectors.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.habeas.processors.connector.Inbound;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** Standard Webhooks signatures, scheme v1 (HMAC-SHA256), with a tolerance of five minutes. */
final class Signatures {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final Clock clock;

    Signatures(Clock clock) {
        this.clock = clock;
    }

    String sign(String id, Instant at, String body, String secret) {
        try {
            return new Webhook(secret).sign(id, at.getEpochSecond(), body);
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("HABEAS-CON-001 Cannot sign with the recipient's secret", e);
        }
    }

    /** Compares in constant time; one of several signatures (key rotation) is enough. */
    boolean verify(Inbound inbound, String secret) {
        Instant at = timestamp(inbound.timestamp());
        if (inbound.id().contains(".")
                || Duration.between(at, clock.instant()).abs().compareTo(TOLERANCE) > 0) {
            return false;
        }
        String expected = sign(inbound.id(), at, new String(inbound.body(), StandardCharsets.UTF_8), secret);
        return Arrays.stream(inbound.signatures().split(" "))
                .map(given -> MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.US_ASCII), expected.getBytes(StandardCharsets.US_ASCII)))
                .reduce(false, Boolean::logicalOr);
    }

    private static Instant timestamp(String seconds) {
        return seconds.matches("\\d{1,12}") ? Instant.ofEpochSecond(Long.parseLong(seconds)) : Instant.EPOCH;
    }
}
