package dev.habeas.journeys;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Eventually.stays;
import static dev.habeas.journeys.Recipients.ACME_MAILBOX;
import static dev.habeas.journeys.Recipients.CRM;
import static dev.habeas.journeys.Recipients.NEWSLETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.evidence.EvidenceVerifier;
import dev.habeas.processors.PlansForCustomers;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A platform customer instructs its processor: exactly its own data is dealt with, and it gets the proof. */
@Journey
class CustomersInstructionIT {

    private final String email = "zyx-canary-end-user-" + UUID.randomUUID() + "@example.org";

    @Autowired
    private People people;

    @Autowired
    private Recipients recipients;

    @Autowired
    private MailRoom mail;

    @Autowired
    private Ledger ledger;

    @Autowired
    private MovableClock clock;

    @Autowired
    private PlansForCustomers plans;

    @Autowired
    private Cases cases;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theErasureReachesTheCustomersRecipientsOnlyAndResolvesTheRequestThatWasPassedOn() {
        OpenCase routed = routed();
        JsonNode created =
                Json.read(instruct(body("erasure", ""), UUID.randomUUID().toString(), 201));

        JsonNode done = completed(created);
        JsonNode sent = Json.read(recipients.deliveries(CRM, email).get(0).getBodyAsString());
        assertThat(sent.path("action").asText()).isEqualTo("erase");
        assertThat(sent.at("/details/controller").asText()).isEqualTo("acme");
        assertThat(recipients.deliveries(NEWSLETTER, email)).isEmpty();
        assertThat(done.path("outcome").asText()).isEqualTo("granted");
        assertThat(done.path("customerReference").asText()).isEqualTo("TICKET-7");
        assertThat(done.at("/recipients/0/state").asText()).isEqualTo("done");
        assertThat(done.at("/recipients/0/count").asInt()).isEqualTo(3);
        assertThat(done.at("/deadlines/0/state").asText()).isEqualTo("met");
        assertThat(done.at("/resolves/0").asText()).isEqualTo(routed.id());
        assertThat(routed.view().at("/links/resolved-by").asText())
                .isEqualTo("/api/v1/instructions/" + created.path("id").asText());
        assertThat(routed.evidence()).contains("resolved-by-instruction");
        assertThat(mail.mailbox(ACME_MAILBOX).stream().map(LetterText::of))
                .anyMatch(text -> text.contains(created.path("reference").asText()) && !text.contains(email));
        String evidence = people.customer()
                .get("/api/v1/instructions/" + created.path("id").asText() + "/evidence")
                .body();
        assertThat(EvidenceVerifier.verify(evidence, Optional.empty()).holds()).isTrue();
        assertThat(Canary.search(jdbc, List.of("engine")).hits()).isEmpty();
    }

    @Test
    void anExportIsForTheCustomerAndHasOnlyWhatItAskedFor() {
        recipients.answers(CRM, okJson("""
                {"state": "done", "count": 2, "data": {"rows": [
                  {"table": "message", "sentAt": "2026-08-03T12:00:00Z", "sender": "A", "body": "Hello"},
                  {"table": "shared_file", "sentAt": "2026-08-03T12:00:00Z", "sender": "A", "fileName": "a.png"}]}}"""));
        JsonNode created = Json.read(instruct(
                body("access", ", \"elements\": [\"file-names\"]"),
                UUID.randomUUID().toString(),
                201));
        String result = completed(created).at("/links/result").asText();

        JsonNode rows = Json.read(people.customer().get(result)).at("/crm/rows");
        assertThat(rows.findValuesAsText("table")).containsExactly("shared_file");
        assertThat(rows.findValues("sender")).isEmpty();
        assertThat(people.program().get(result).statusCode()).isEqualTo(403);
        assertThat(people.staff("analyst").get(result).statusCode()).isEqualTo(404);
    }

    @Test
    void aCorrectionCarriesTheRightValues() {
        completed(Json.read(instruct(
                body("rectification", ", \"details\": {\"fields\": {\"displayName\": \"Zyx-CANARY-RIGHT\"}}"),
                UUID.randomUUID().toString(),
                201)));
        assertThat(Json.read(recipients.deliveries(CRM, email).get(0).getBodyAsString())
                        .at("/details/fields/displayName")
                        .asText())
                .isEqualTo("Zyx-CANARY-RIGHT");
    }

    @Test
    void aClientOfAnotherCustomerIsRefusedAndLearnsNothing() {
        String foreign = body("erasure", "").replace("\"acme\"", "\"globex\"");
        String unknown = body("erasure", "").replace("\"acme\"", "\"nobody\"");
        HttpResponse<String> one = instruct(foreign, UUID.randomUUID().toString(), 403);
        HttpResponse<String> other = instruct(unknown, UUID.randomUUID().toString(), 403);
        assertThat(withoutInstance(one)).isEqualTo(withoutInstance(other));
        assertThat(recipients.deliveries(CRM, email)).isEmpty();
        OpenCase routed = routed();
        assertThat(people.customer().get("/api/v1/instructions/" + routed.id()).statusCode())
                .isEqualTo(404);
        assertThat(people.program().get("/api/v1/instructions/" + routed.id()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void thePromiseOfTheContractIsWatchedOnBothSidesOfEachTimer() {
        recipients.answers(CRM, okJson("{\"state\": \"accepted\"}"));
        String id = Json.read(instruct(body("erasure", ""), UUID.randomUUID().toString(), 201))
                .path("id")
                .asText();
        OpenCase instruction = new OpenCase(
                people, id, ledger.text("select reference from privacy_case where id = cast(? as uuid)", id));
        eventually(() -> assertThat(recipients.deliveries(CRM, email)).hasSize(1));

        fires(instruction, "SubProcess_DeadlineEarlyWarning", "deadline-warned");
        fires(instruction, "SubProcess_DeadlineAtRisk", "deadline-at-risk");
        Instant overdue = fires(instruction, "SubProcess_DeadlineMissed", "deadline-missed");
        JsonNode late = Json.read(people.customer().get("/api/v1/instructions/" + id));
        assertThat(OffsetDateTime.parse(late.at("/deadlines/0/dueAt").asText()).toInstant())
                .isEqualTo(overdue.minusSeconds(1));
        assertThat(late.at("/deadlines/0/state").asText()).isEqualTo("missed");
        assertThat(instruction.tasks("manager")).contains("Account for missed deadline");
    }

    /** @return when the timer was due */
    private Instant fires(OpenCase instruction, String timer, String evidence) {
        Instant due = ledger.timer(instruction, timer).orElseThrow();
        clock.advanceTo(due.minusSeconds(20));
        stays(() -> assertThat(ledger.entries(instruction, evidence)).isZero());
        clock.advanceTo(due.plusSeconds(1));
        eventually(() -> assertThat(ledger.entries(instruction, evidence)).isOne());
        return due;
    }

    @Test
    void withoutAnInstructionNothingIsDisclosedOrChanged() {
        OpenCase routed = routed();
        assertThatIllegalStateException()
                .isThrownBy(() -> plans.plan(cases.get(CaseId.of(routed.id()))))
                .withMessageContaining("HABEAS-INS-006");
        assertThat(recipients.deliveries(CRM, email)).isEmpty();
    }

    @Test
    void oneKeyIsOneInstruction() {
        String key = UUID.randomUUID().toString();
        String body = body("erasure", "");
        JsonNode first = Json.read(instruct(body, key, 201));
        assertThat(Json.read(instruct(body, key, 201)).path("id")).isEqualTo(first.path("id"));
        instruct(body.replace("erasure", "access"), key, 409);
        completed(first);
    }

    @Test
    void whatDoesNotFitTheActionIsRefusedByName() {
        for (String wrong : List.of(
                body("rectification", ""),
                body("erasure", ", \"details\": {\"fields\": {\"displayName\": \"x\"}}"),
                body("erasure", ", \"elements\": [\"times\"]"),
                body("erasure", ", \"elements\": []"),
                body("disclosure", ""),
                body("erasure", "").replace(email, "no mailbox"))) {
            JsonNode problem = Json.read(instruct(wrong, UUID.randomUUID().toString(), 400));
            assertThat(problem.path("type").asText()).isEqualTo("/problems/invalid-request");
            assertThat(problem.path("errors")).isNotEmpty();
        }
    }

    private OpenCase routed() {
        return OpenCase.open(people, """
                        {"right": "erasure", "residence": "DE", "channel": "web", "relationship": "end-user", "controller": "acme",
                         "subject": {"identifiers": [{"type": "email", "value": "%s"}]}}""".formatted(email)).becomes("routed-to-customer");
    }

    private String body(String action, String more) {
        return """
                {"controller": "acme", "action": "%s", "reference": "TICKET-7",
                 "subject": {"identifiers": [{"type": "email", "value": "%s"}]}%s}""".formatted(action, email, more);
    }

    private HttpResponse<String> instruct(String body, String key, int status) {
        HttpResponse<String> answer = people.site()
                .send(people.customer()
                        .request("POST", "/api/v1/instructions")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body))
                        .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    private JsonNode completed(JsonNode created) {
        String address = "/api/v1/instructions/" + created.path("id").asText();
        eventually(() -> assertThat(
                        Json.read(people.customer().get(address)).path("status").asText())
                .isEqualTo("completed"));
        return Json.read(people.customer().get(address));
    }

    private static String withoutInstance(HttpResponse<String> answer) {
        return answer.body().replaceAll("\"instance\":\"[^\"]*\"", "");
    }
}
