package dev.habeas.connectors.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.habeas.processors.connector.Answer;
import dev.habeas.processors.connector.Endpoint;
import dev.habeas.processors.connector.FileTransfer;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.springframework.stereotype.Component;

/** Sends a file as the body of one signed POST. It is read twice: the signature stands before the body. */
@Component
class WebhookTransfer implements FileTransfer {

    private final WebhookCalls calls;
    private final Clock clock;

    WebhookTransfer(WebhookSettings settings, ObjectMapper json, Clock clock) {
        this.calls = new WebhookCalls(
                settings,
                new AnswerReader(
                        json,
                        settings.maxAnswer().toBytes(),
                        settings.maxAnswer().toBytes()));
        this.clock = clock;
    }

    @Override
    public Answer send(UUID id, String mediaType, Source file, Endpoint endpoint) {
        Instant now = clock.instant();
        HttpPost post = WebhookCalls.post(id, now, endpoint);
        try (InputStream signed = file.open();
                InputStream body = file.open()) {
            post.setHeader("webhook-signature", StreamSignature.sign(id.toString(), now, signed, endpoint.secret()));
            post.setEntity(new InputStreamEntity(body, ContentType.parse(mediaType)));
            return calls.execute(post, endpoint.timeLimit());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PreDestroy
    void close() throws IOException {
        calls.close();
    }
}
