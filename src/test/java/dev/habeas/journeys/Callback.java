package dev.habeas.journeys;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;

/** A receipt that a recipient sends by itself, signed as Standard Webhooks wants it; any part can be replaced afterwards. */
record Callback(String instruction, String id, String timestamp, String signature, String body) {

    static Callback signed(String recipient, String instruction, String id, Instant at, String body) {
        try {
            String signature = new Webhook(Recipients.SECRETS.get(recipient)).sign(id, at.getEpochSecond(), body);
            return new Callback(instruction, id, Long.toString(at.getEpochSecond()), signature, body);
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException(e);
        }
    }

    Callback toInstruction(String other) {
        return new Callback(other, id, timestamp, signature, body);
    }

    Callback withId(String other) {
        return new Callback(instruction, other, timestamp, signature, body);
    }

    Callback withTimestamp(String other) {
        return new Callback(instruction, id, other, signature, body);
    }

    Callback withSignature(String other) {
        return new Callback(instruction, id, timestamp, other, body);
    }

    Callback withBody(String other) {
        return new Callback(instruction, id, timestamp, signature, other);
    }

    /** @return the status of the answer */
    int sendTo(Site site) {
        return site.send(HttpRequest.newBuilder(site.uri("/api/v1/receipts/" + instruction))
                        .header("Content-Type", "application/json")
                        .header("webhook-id", id)
                        .header("webhook-timestamp", timestamp)
                        .header("webhook-signature", signature)
                        .POST(BodyPublishers.ofString(body))
                        .build())
                .statusCode();
    }
}
