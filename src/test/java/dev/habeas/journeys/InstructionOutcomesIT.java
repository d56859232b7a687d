package dev.habeas.journeys;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Eventually.stays;
import static dev.habeas.journeys.Recipients.CRM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a customer instructs, and a recipient does not do, or not at once. */
@Journey
class InstructionOutcomesIT {

    private static final String SILENCE = "BoundaryEvent_RecipientSilent";

    private final String email = "end.user." + UUID.randomUUID() + "@example.org";

    @Autowired
    private People people;

    @Autowired
    private Recipients recipients;

    @Autowired
    private Ledger ledger;

    @Autowired
    private MovableClock clock;

    @ParameterizedTest
    @CsvSource({"restriction, restrict", "portability, export"})
    void aRefusalThatTwoPeopleLetStandIsReportedAsAPart(String instructed, String action) {
        recipients.answers(CRM, okJson("{\"state\": \"refused\", \"reason\": \"not-ours\"}"));
        OpenCase instruction = instruct(instructed);

        instruction.complete("analyst", "Chase recipient", Map.of("chaseDecision", "refusal-accepted"));
        assertThat(view(instruction).path("status").asText()).isNotEqualTo("completed");
        instruction.complete("officer", "Approve recipient refusal", Map.of("refusalDecision", "approved"));

        JsonNode done = completed(instruction);
        assertThat(done.path("outcome").asText()).isEqualTo("partly-granted");
        assertThat(done.path("recipients")).singleElement().satisfies(each -> {
            assertThat(each.path("action").asText()).isEqualTo(action);
            assertThat(each.path("state").asText()).isEqualTo("refused");
            assertThat(each.path("reason").asText()).isEqualTo("settled-by-hand");
        });
        assertThat(recipients.deliveries(CRM, email)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"restriction, restrict", "portability, export"})
    void aSilentRecipientIsChasedToItsEnd(String instructed, String action) {
        recipients.answers(CRM, okJson("{\"state\": \"accepted\"}"));
        OpenCase instruction = instruct(instructed);
        eventually(() -> assertThat(ledger.timer(instruction, SILENCE)).isPresent());
        Instant silent = ledger.timer(instruction, SILENCE).orElseThrow();

        clock.advanceTo(silent.minusSeconds(20));
        stays(() -> assertThat(instruction.tasks("analyst")).doesNotContain("Chase recipient"));
        clock.advanceTo(silent.plusSeconds(1));
        recipients.answers(CRM, okJson("{\"state\": \"done\", \"count\": 1, \"data\": {\"rows\": []}}"));
        instruction.complete("analyst", "Chase recipient", Map.of("chaseDecision", "send-again"));

        JsonNode done = completed(instruction);
        assertThat(done.path("outcome").asText()).isEqualTo("granted");
        assertThat(done.path("recipients")).singleElement().satisfies(each -> {
            assertThat(each.path("action").asText()).isEqualTo(action);
            assertThat(each.path("state").asText()).isEqualTo("done");
        });
        assertThat(recipients.deliveries(CRM, email))
                .extracting(each -> each.getHeader("Idempotency-Key"))
                .containsOnly(ledger.line(instruction, CRM).id());
    }

    private OpenCase instruct(String action) {
        return OpenCase.instructed(people, """
                {"controller": "acme", "action": "%s", "reference": "TICKET-8",
                 "subject": {"identifiers": [{"type": "email", "value": "%s"}]}}""".formatted(action, email));
    }

    private JsonNode completed(OpenCase instruction) {
        eventually(() -> assertThat(view(instruction).path("status").asText()).isEqualTo("completed"));
        return view(instruction);
    }

    private JsonNode view(OpenCase instruction) {
        return Json.read(people.customer().get("/api/v1/instructions/" + instruction.id()));
    }
}
