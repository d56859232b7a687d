package dev.habeas.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests that are no requests: refused with the name of what is wrong, never with its value, and nothing is kept. */
@Journey
class BadInputIT {

    private static final String MARK = "Zyx-CANARY";

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    static Stream<Arguments> bodies() {
        return Stream.of(
                wrong("right", "\"erasure\"", "\"oblivion\""),
                wrong("right", "\"erasure\"", "\"" + MARK + "\""),
                wrong("right", "\"erasure\"", "null"),
                wrong("residence", "\"DE\"", "\"XX\""),
                wrong("residence", "\"DE\"", "\"Germany\""),
                wrong("residence", "\"DE\"", "\"DE-BE-1\""),
                wrong("channel", "\"web\"", "\"pigeon\""),
                wrong("locale", "\"en\"", "\"" + MARK + "\""),
                arguments("subject", "{\"right\": \"erasure\", \"residence\": \"DE\", \"channel\": \"web\"}"),
                wrong("subject.nickname", "\"name\"", "\"nickname\": \"" + MARK + "\", \"name\""),
                wrong("surprise", "\"locale\"", "\"surprise\": \"" + MARK + "\", \"locale\""),
                wrong("details", "{\"message\"", "{\"" + MARK + "\": \"x\", \"message\""),
                wrong("details", "{\"message\": \"please\"}", "{\"message\": {\"a\": \"" + MARK + "\"}}"),
                wrong("subject.name", "Anna", MARK + "x".repeat(300)),
                wrong("subject.name", "Anna", MARK + "\\u0007"),
                wrong("subject.name", "Anna", MARK + "\\u0000"),
                wrong("subject.name", "Anna", MARK + "\\n"),
                wrong("subject.name", "Anna", MARK + "\\ud800"),
                wrong("subject.birthDate", "\"2001-02-03\"", "\"2999-01-01\""),
                wrong("subject.birthDate", "\"2001-02-03\"", "\"" + MARK + "\""),
                wrong("subject.birthDate", "\"2001-02-03\"", "\"2001-02-30\""),
                wrong("subject.identifiers", "[{\"type\": \"email\", \"value\": \"a@example.org\"}]", "[]"),
                wrong("subject.identifiers", "[{\"type\": \"email\", \"value\": \"a@example.org\"}]", "null"),
                wrong("subject.identifiers", "\"email\", \"value\"", "\"passport\", \"value\""),
                wrong("subject.identifiers", "a@example.org", MARK),
                wrong("subject.identifiers", "a@example.org", MARK + "@example.org\\r\\nBcc: x@example.org"),
                wrong("subject.identifiers", "a@example.org", "\\\"" + MARK + "\\\"@example.org"),
                wrong("subject.identifiers", "a@example.org", ""),
                wrong(
                        "subject.identifiers",
                        "\"email\", \"value\": \"a@example.org\"",
                        "\"phone\", \"value\": \"" + MARK + "\""),
                wrong("requester.relation", "\"self\"", "\"admirer\""),
                wrong("requester.email", "r@example.org", MARK + "@example.org\\r\\nBcc: x@example.org"),
                wrong("requester.email", "r@example.org", MARK));
    }

    private static Arguments wrong(String field, String good, String bad) {
        assertThat(good()).contains(good);
        return arguments(field, good().replace(good, bad));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("bodies")
    void aWrongMemberIsNamedAndNothingIsStored(String field, String body) {
        HttpResponse<String> response = refused(400, body);
        JsonNode problem = Json.read(response);
        assertThat(problem.path("type").asText()).isIn("/problems/invalid-request", "/problems/malformed-json");
        assertThat(problem.path("errors").findValuesAsText("field"))
                .as(response.body())
                .anyMatch(name -> name.startsWith(field));
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                arguments(400, "malformed-json", ""),
                arguments(400, "malformed-json", "null"),
                arguments(400, "malformed-json", "{\"right\": \"" + MARK + "\""),
                arguments(400, "malformed-json", "[\"" + MARK + "\"]"),
                arguments(400, "malformed-json", "{\"details\": " + "[".repeat(20_000)),
                arguments(400, "malformed-json", "{\"right\": \"erasure\u0001\"}"),
                arguments(413, "body-too-large", good().replace("Anna", MARK + "x".repeat(1_000_000))));
    }

    @ParameterizedTest(name = "{index} {1}")
    @MethodSource("unreadable")
    void anUnreadableBodyIsRefusedAndNothingIsStored(int status, String type, String body) {
        HttpResponse<String> response = refused(status, body);
        assertThat(Json.read(response).path("type").asText()).isEqualTo("/problems/" + type);
    }

    @Test
    void aHugeBodyIsRefusedEvenIfItsLengthIsNotAnnounced() {
        byte[] body = good().replace("Anna", MARK + "x".repeat(1_000_000)).getBytes();
        HttpResponse<String> response = storingNothing(() -> send(people.program()
                .request("POST", "/api/v1/requests")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(413);
    }

    @Test
    void aReceiptTimeIsBetweenFourHundredDaysAgoAndNow() {
        for (Duration ago : new Duration[] {Duration.ofDays(400).plusSeconds(5), Duration.ofSeconds(-30)}) {
            HttpResponse<String> response = refused(400, receivedAt(ago));
            assertThat(Json.read(response).path("errors").findValuesAsText("field"))
                    .containsExactly("receivedAt");
        }
        for (Duration ago : new Duration[] {Duration.ofDays(400).minusSeconds(60), Duration.ofSeconds(1)}) {
            HttpResponse<String> response = post(UUID.randomUUID().toString(), receivedAt(ago));
            assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        }
    }

    @Test
    void anIdempotencyKeyIsNeededAndHasAForm() {
        HttpRequest.Builder without = people.program()
                .request("POST", "/api/v1/requests")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(good()));
        assertKeyProblem(storingNothing(() -> send(without)));
        for (String key : new String[] {" ", "x".repeat(101), MARK + " with blanks", "a/b"}) {
            assertKeyProblem(storingNothing(() -> post(key, good())));
        }
    }

    private static void assertKeyProblem(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.body())
                .contains("/problems/idempotency-key-missing")
                .doesNotContain(MARK);
    }

    @Test
    void anotherMediaTypeIsRefused() {
        for (String type : new String[] {"text/plain", "application/xml", "multipart/form-data; boundary=x"}) {
            HttpResponse<String> response = storingNothing(() -> send(people.program()
                    .request("POST", "/api/v1/requests")
                    .header("Content-Type", type)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofString(good()))));
            assertThat(response.statusCode()).as(response.body()).isEqualTo(415);
            assertThat(response.body()).contains("/problems/unsupported-media-type");
        }
    }

    @Test
    void aProcessStartedPastTheRequestApiIsToldTheRightCall() {
        HttpResponse<String> response = storingNothing(() -> people.staff(People.ADMIN)
                .post(
                        "/engine-rest/process-definition/key/erasure-request/start",
                        Json.write(Map.of(
                                "businessKey", MARK, "variables", Map.of("identityVerified", Map.of("value", true))))));
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("POST /api/v1/requests").doesNotContain(MARK);
    }

    private HttpResponse<String> refused(int status, String body) {
        HttpResponse<String> response =
                storingNothing(() -> post(UUID.randomUUID().toString(), body));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body()).doesNotContain(MARK);
        return response;
    }

    private HttpResponse<String> storingNothing(java.util.function.Supplier<HttpResponse<String>> call) {
        Map<String, Long> before = Footprint.of(jdbc);
        HttpResponse<String> response = call.get();
        assertThat(Footprint.of(jdbc)).isEqualTo(before);
        return response;
    }

    private HttpResponse<String> post(String key, String body) {
        return OpenCase.post(people, key, body);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return people.site().send(request.build());
    }

    private String receivedAt(Duration ago) {
        return good().replace(
                        "\"locale\"", "\"receivedAt\": \"" + clock.instant().minus(ago) + "\", \"locale\"");
    }

    /** A request with nothing wrong in it. */
    static String good() {
        return """
                {"right": "erasure", "residence": "DE", "channel": "web", "locale": "en",
                 "subject": {"name": "Anna", "birthDate": "2001-02-03",
                   "identifiers": [{"type": "email", "value": "a@example.org"}]},
                 "requester": {"relation": "self", "email": "r@example.org"},
                 "details": {"message": "please"}}""";
    }

    @Test
    void theModelOfAllBadRequestsIsGood() {
        assertThat(post(UUID.randomUUID().toString(), good()).statusCode()).isEqualTo(201);
    }
}
