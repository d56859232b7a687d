package dev.habeas.journeys;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Recipients.CRM;
import static dev.habeas.journeys.Recipients.NEWSLETTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Identifier;
import dev.habeas.cases.IdentifierType;
import dev.habeas.cases.Vault;
import dev.habeas.suppressions.Purpose;
import dev.habeas.suppressions.Suppressions;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Journey
class OptOutIT {

    private final String email = "opt.out." + UUID.randomUUID() + "@example.org";

    @Autowired
    private People people;

    @Autowired
    private Recipients recipients;

    @Autowired
    private Ledger ledger;

    @Autowired
    private MailRoom mail;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Suppressions suppressions;

    @Autowired
    private Vault vault;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isCarriedOutAtOnceWithoutAskingWhoItIs() throws Exception {
        OpenCase subject = open(Map.of());

        subject.becomes("completed");

        assertThat(subject.view().path("outcome").asText()).isEqualTo("granted");
        assertThat(subject.recipients()).isEqualTo(Map.of(CRM, "done", NEWSLETTER, "done"));
        JsonNode told = Json.read(recipients.deliveries(CRM, email).get(0).getBodyAsString());
        assertThat(told.path("action").asText()).isEqualTo("stop-processing");
        assertThat(told.path("details").path("purpose").asText()).isEqualTo("sale-sharing");
        assertThat(isSuppressed(Purpose.SALE_SHARING)).isTrue();
        assertThat(isSuppressed(Purpose.LIMIT_USE)).isFalse();
        assertThat(subject.evidence()).doesNotContain("identity-decided").contains("\"suppressed\"");
        assertThat(subject.view().path("deadlines").findValuesAsText("event"))
                .contains("comply", "earliest-reprompt")
                .doesNotContain("extension-notice");
        eventually(() -> assertThat(mail.mailbox(email)).hasSize(2));
        assertThat(mail.mailbox(email).get(1).getSubject()).startsWith("Your opt-out is honored");
    }

    @Test
    void mayLimitTheUseOfSensitiveDataInstead() {
        OpenCase subject = open(Map.of("kind", "limit-use"));

        subject.becomes("completed");

        assertThat(isSuppressed(Purpose.LIMIT_USE)).isTrue();
        assertThat(isSuppressed(Purpose.SALE_SHARING)).isFalse();
        assertThat(recipients.deliveries(CRM, email).get(0).getBodyAsString()).contains("limit-use");
    }

    @Test
    void namesWhatIsWrongWithTheDetails() {
        HttpResponse<String> refused = OpenCase.post(
                people,
                UUID.randomUUID().toString(),
                Asking.optOut(email, Map.of("kind", "everything", "suspected-fraud", "perhaps")));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("details.kind", "details.suspected-fraud")
                .doesNotContain("perhaps");
    }

    @Test
    void isRefusedForADocumentedFraudByTwoPeopleOnly() throws Exception {
        OpenCase subject = open(Map.of("suspected-fraud", "yes"));
        Map<String, String> refusal = Map.of("decision", "refused", "ground", "CA-7026-FRAUD");

        assertThat(subject.attempt("analyst", "Decide opt-out", Map.of("decision", "refused"))
                        .statusCode())
                .isEqualTo(400);
        subject.complete("analyst", "Decide opt-out", refusal)
                .complete("officer", "Approve refusal", Map.of("refusalDecision", "approved"))
                .becomes("refused");

        assertThat(isSuppressed(Purpose.SALE_SHARING)).isFalse();
        assertThat(recipients.deliveries(CRM, email)).isEmpty();
        eventually(() -> assertThat(mail.mailbox(email)).hasSize(2));
        assertThat(mail.mailbox(email).get(1).getSubject()).startsWith("Our decision on your request");
    }

    @Test
    void leavesARecipientThatStaysSilentToAPerson() {
        recipients.answers(CRM, okJson("{\"state\": \"accepted\"}"));
        OpenCase subject = open(Map.of());
        eventually(() -> assertThat(ledger.timer(subject, "BoundaryEvent_RecipientSilent"))
                .isPresent());
        assertThat(isSuppressed(Purpose.SALE_SHARING)).isTrue();

        clock.advanceTo(ledger.timer(subject, "BoundaryEvent_RecipientSilent")
                .orElseThrow()
                .plusSeconds(1));
        subject.complete("analyst", "Chase recipient", Map.of("chaseDecision", "done-by-hand"))
                .becomes("completed");

        assertThat(subject.recipients()).isEqualTo(Map.of(CRM, "manual", NEWSLETTER, "done"));
    }

    @Test
    void saysSoWhenARecipientDeclinesAndAnOfficerLetsThatStand() {
        recipients.answers(CRM, okJson("{\"state\": \"refused\", \"reason\": \"not-sold-to-us\"}"));
        OpenCase subject = open(Map.of());

        subject.complete("analyst", "Chase recipient", Map.of("chaseDecision", "refusal-accepted"))
                .complete("officer", "Approve recipient refusal", Map.of("refusalDecision", "approved"))
                .becomes("completed");

        assertThat(subject.view().path("outcome").asText()).isEqualTo("partly-granted");
        assertThat(subject.evidence()).contains("RECIPIENT-DECLINED");
    }

    @Test
    void thatIsWithdrawnStaysOnOurListUntilAnOptIn() {
        recipients.answers(CRM, okJson("{\"state\": \"accepted\"}"));
        OpenCase subject = open(Map.of());
        eventually(() -> assertThat(subject.recipients()).containsEntry(CRM, "accepted"));

        assertThat(people.program()
                        .post("/api/v1/requests/" + subject.id() + "/withdrawal", "{}")
                        .statusCode())
                .isEqualTo(200);

        subject.becomes("withdrawn");
        assertThat(isSuppressed(Purpose.SALE_SHARING)).isTrue();
    }

    @Test
    void isStillKnownWhenTheCaseIsShredded() {
        OpenCase subject = open(Map.of()).becomes("completed");
        eventually(() -> assertThat(mail.mailbox(email)).hasSize(2));

        vault.shred(CaseId.of(subject.id()));

        assertThat(isSuppressed(Purpose.SALE_SHARING)).isTrue();
        assertThat(jdbc.sql("select count(*) from suppression s where s::text like ?")
                        .param("%" + email + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void leavesNoPersonalDataInTheEngineAndInNoLog() {
        Canary canary = new Canary();
        try (LogCapture log = new LogCapture()) {
            OpenCase.open(people, canary.request().replace("erasure", "opt-out").replace("\"DE\"", "\"US-CA\""))
                    .becomes("completed");

            assertThat(Canary.search(jdbc, List.of("engine")).hits()).isEmpty();
            assertThat(Canary.in(log.lines())).isEmpty();
        }
    }

    private OpenCase open(Map<String, String> details) {
        return OpenCase.open(people, Asking.optOut(email, details));
    }

    private boolean isSuppressed(Purpose purpose) {
        return suppressions.contains(new Identifier(IdentifierType.EMAIL, email), purpose);
    }
}
