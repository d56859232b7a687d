package dev.habeas.connectors.webhook;

import dev.habeas.processors.connector.Answer;
import dev.habeas.processors.connector.Endpoint;
import dev.habeas.processors.connector.RecipientUnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/** Sends signed requests; a watchdog ends an attempt that takes too long, however slowly it drips. */
final class WebhookCalls implements AutoCloseable {

    private final CloseableHttpClient client;
    private final AnswerReader answers;
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "webhook-watchdog");
        thread.setDaemon(true);
        return thread;
    });

    WebhookCalls(WebhookSettings settings, AnswerReader answers) {
        this.client = WebhookClient.create(settings);
        this.answers = answers;
    }

    /** Unsigned and without a body; a repetition has the same id. */
    static HttpPost post(UUID id, Instant at, Endpoint endpoint) {
        HttpPost post = new HttpPost(endpoint.url());
        post.setHeader("Idempotency-Key", id);
        post.setHeader("webhook-id", id);
        post.setHeader("webhook-timestamp", at.getEpochSecond());
        return post;
    }

    Answer execute(HttpPost post, Duration timeLimit) {
        Future<?> limit = watchdog.schedule(post::abort, timeLimit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(post, answers::read);
        } catch (IOException e) {
            throw new RecipientUnavailableException(post.isAborted() ? "time-limit" : "no-connection", null);
        } finally {
            limit.cancel(false);
        }
    }

    @Override
    public void close() throws IOException {
        watchdog.shutdownNow();
        client.close();
    }
}
