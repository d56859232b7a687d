package dev.habeas.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** The privacy platform, as an operator of the estate calls it about backups. */
@Component
@Profile("demo")
final class Platform {

    private final DemoProperties properties;
    private final Environment environment;
    private final RestClient client;

    Platform(DemoProperties properties, Environment environment) {
        this.properties = properties;
        this.environment = environment;
        JdkClientHttpRequestFactory http = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
        http.setReadTimeout(Duration.ofSeconds(10));
        this.client = RestClient.builder().requestFactory(http).build();
    }

    /** @param hash null for everybody of the tenant */
    record Tombstone(@Nullable String hash, Order order) {}

    /**
     * What is done again, and with which rows.
     *
     * @param eraseOthers whether a restriction erases what no law keeps
     * @param elements kinds of rows; empty for all
     */
    record Order(String action, String ground, boolean eraseOthers, String tenant, List<String> elements) {

        boolean erases() {
            return action.equals("erase");
        }
    }

    /** @param spare hashes of people who stay when a tombstone is about everybody */
    record Replay(String id, List<Tombstone> tombstones, Set<String> spare) {}

    /** @throws org.springframework.web.client.RestClientException if the platform does not take it */
    void register(List<EstateSystem> systems, Backups.Taken taken) {
        post(
                "/api/v1/backups",
                Map.of(
                        "name", "estate-" + taken.id(),
                        "processors", systems.stream().map(EstateSystem::key).toList(),
                        "takenAt", taken.takenAt().toString(),
                        "expiresAt", taken.expiresAt().toString()));
    }

    /** @throws org.springframework.web.client.RestClientException if the platform does not answer */
    Replay restored(EstateSystem system, Instant takenAt) {
        JsonNode answer =
                post("/api/v1/restorations", Map.of("processor", system.key(), "takenAt", takenAt.toString()));
        List<Tombstone> tombstones = StreamSupport.stream(
                        answer.path("tombstones").spliterator(), false)
                .map(each -> new Tombstone(text(each, "hash"), order(each)))
                .toList();
        return new Replay(answer.path("id").asText(), tombstones, Set.copyOf(texts(answer, "spare")));
    }

    private static Order order(JsonNode line) {
        return new Order(
                line.path("action").asText(),
                Objects.requireNonNullElse(text(line, "ground"), "unspecified"),
                "erase".equals(text(line, "others")),
                Objects.requireNonNullElse(text(line, "tenant"), EstateSystem.OWN_TENANT),
                texts(line, "elements"));
    }

    private static @Nullable String text(JsonNode node, String member) {
        return node.path(member).isTextual() ? node.path(member).asText() : null;
    }

    private static List<String> texts(JsonNode node, String member) {
        return StreamSupport.stream(node.path(member).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    void replayed(Replay replay, int erased) {
        post("/api/v1/restorations/" + replay.id() + "/completion", Map.of("erased", erased));
    }

    private JsonNode post(String path, Map<String, ?> body) {
        return Objects.requireNonNull(client.post()
                .uri(target().resolve(path))
                .contentType(MediaType.APPLICATION_JSON)
                .header("Authorization", "Bearer " + properties.platformToken())
                .body(body)
                .retrieve()
                .body(JsonNode.class));
    }

    private URI target() {
        URI configured = properties.receiptsUrl();
        return configured != null
                ? configured
                : URI.create("http://localhost:"
                        + environment.getProperty("local.server.port", environment.getProperty("server.port", "8080")));
    }
}
