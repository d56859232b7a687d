package dev.habeas.clock;

import dev.habeas.HabeasApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application as it stands in production, on a directory that outlives it and with a time that runs from a given instant. */
final class Standing implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    private Standing(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Standing start(Path directory, Instant now) {
        Duration ahead = Duration.between(Instant.now(), now);
        ClockUtil.offset(ahead.toMillis());
        return new Standing(new SpringApplicationBuilder(HabeasApplication.class)
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("otherApplications", new ClockTest.OtherApplications());
                    context.getBeanFactory().registerSingleton("clock", Clock.offset(Clock.systemUTC(), ahead));
                })
                .run(
                        "--server.port=0",
                        "--habeas.embedded-database.directory=" + directory.resolve("postgres"),
                        "--habeas.vault.keyset-file=" + directory.resolve("vault.json"),
                        "--habeas.evidence.signing-key-file=" + directory.resolve("evidence.pem")));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** An erasure request of someone without a mailbox. */
    void open(Instant receivedAt) {
        String body = """
                {"right": "erasure", "residence": "DE", "channel": "post", "receivedAt": "%s",
                 "subject": {"identifiers": [{"type": "external-id", "value": "%s"}]}}""".formatted(receivedAt, UUID.randomUUID());
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:"
                        + context.getEnvironment().getProperty("local.server.port") + "/api/v1/requests"))
                .header("Authorization", "Bearer habeas-demo-token")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> created = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (created.statusCode() != 201) {
                throw new AssertionError(created.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void await(Duration patience, Callable<Boolean> condition) {
        Awaitility.await().atMost(patience).pollInterval(Duration.ofMillis(200)).until(condition);
    }

    @Override
    public void close() {
        context.close();
        ClockUtil.reset();
    }
}
