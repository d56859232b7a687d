package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Harriet is a site user of the company and an end user of Acme: the demo estate shows which of her rows go, and when. */
class EndUserInTheEstateIT {

    private static final String PERSON = "harriet.fixture@example.org";
    private static final List<String> SYSTEMS = List.of(
            "accounts", "billing", "chat-transcripts", "web-analytics", "device-logs", "mailing-list", "partner-feed");

    private final PackagedApplication application = SharedApplication.get();
    private final Caller program = Caller.program(application, "habeas-demo-token");

    @Test
    void herRequestTouchesNoRowAndTheCustomersInstructionLaterErasesItsTranscriptsOnly() {
        Map<String, String> before = estate();
        assertThat(tenants(before)).contains("acme", "habeas-demo");

        JsonNode request = post("/api/v1/requests", """
                {"right": "erasure", "residence": "GB", "channel": "web", "relationship": "end-user", "controller": "acme",
                 "subject": {"name": "Harriet Fixture", "identifiers": [{"type": "email", "value": "%s"}]}}""".formatted(PERSON));
        eventually(() -> assertThat(
                        get("/api/v1/requests/", request).path("status").asText())
                .isEqualTo("routed-to-customer"));
        assertThat(estate()).isEqualTo(before);
        assertThat(program.get("/demo/outbox").body()).contains("privacy@acme.example");

        JsonNode instruction = post("/api/v1/instructions", """
                {"controller": "acme", "action": "erasure",
                 "subject": {"identifiers": [{"type": "email", "value": "%s"}]}}""".formatted(PERSON));
        eventually(() -> assertThat(
                        get("/api/v1/instructions/", instruction).path("status").asText())
                .isEqualTo("completed"));

        Map<String, String> after = estate();
        assertThat(tenants(after)).contains("habeas-demo").doesNotContain("acme");
        after.put("chat-transcripts", before.get("chat-transcripts"));
        assertThat(after).isEqualTo(before);
        assertThat(get("/api/v1/requests/", request).at("/links/resolved-by").asText())
                .endsWith(instruction.path("id").asText());
    }

    private Map<String, String> estate() {
        Map<String, String> rows = new LinkedHashMap<>();
        SYSTEMS.forEach(system -> rows.put(
                system,
                program.get("/demo/estate/" + system + "/subjects/" + PERSON).body()));
        return rows;
    }

    private static List<String> tenants(Map<String, String> estate) {
        return Json.read(estate.get("chat-transcripts")).findValuesAsText("tenant");
    }

    private JsonNode get(String path, JsonNode of) {
        return Json.read(program.get(path + of.path("id").asText()));
    }

    private JsonNode post(String path, String body) {
        HttpResponse<String> answer = application.send(program.request("POST", path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Json.read(answer);
    }
}
