package dev.habeas.journeys;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Recipients.CRM;
import static dev.habeas.journeys.Recipients.NEWSLETTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.habeas.cases.Identifier;
import dev.habeas.cases.IdentifierType;
import dev.habeas.suppressions.Purpose;
import dev.habeas.suppressions.Suppressions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In the register the newsletter rests on consent alone; the CRM has a contract beside it. */
@Journey
class ConsentWithdrawalIT {

    private final String email = "consent." + UUID.randomUUID() + "@example.org";

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
    private JdbcClient jdbc;

    @Test
    void stopsTheUseAtOnceAndErasesWhatRestedOnTheConsentAlone() throws Exception {
        OpenCase subject = open("newsletter").becomes("completed");

        assertThat(subject.view().path("outcome").asText()).isEqualTo("granted");
        assertThat(actions(NEWSLETTER)).containsExactly("stop-processing", "erase");
        assertThat(recipients.deliveries(CRM, email)).isEmpty();
        assertThat(isSuppressed(Purpose.NEWSLETTER)).isTrue();
        assertThat(isSuppressed(Purpose.ANALYTICS)).isFalse();
        assertThat(subject.evidence()).doesNotContain("identity-decided");
        assertThat(letter()).contains("Stopped", "Erased").doesNotContain("contract");
    }

    @Test
    void stopsTheUseButKeepsWhatAContractCarries() throws Exception {
        open("analytics").becomes("completed");

        assertThat(actions(CRM)).containsExactly("stop-processing");
        assertThat(recipients.deliveries(NEWSLETTER, email)).isEmpty();
        assertThat(letter()).contains("crm: a contract with you").doesNotContain("Erased");
    }

    @Test
    void fromEverythingStopsEverybodyAndErasesWhereNothingElseCarriesTheData() {
        open("all").becomes("completed");

        assertThat(actions(CRM)).containsExactly("stop-processing");
        assertThat(actions(NEWSLETTER)).containsExactly("stop-processing", "erase");
        assertThat(List.of(Purpose.NEWSLETTER, Purpose.ANALYTICS, Purpose.PARTNERS))
                .allMatch(this::isSuppressed);
    }

    @Test
    void ofSomebodyElseStopsTheUseAndErasesNothing() throws Exception {
        String agent = "agent." + email;
        OpenCase subject = OpenCase.open(people, asked("authorized-agent", agent, "email", email))
                .becomes("completed");

        assertThat(actions(NEWSLETTER)).containsExactly("stop-processing");
        assertThat(isSuppressed(Purpose.NEWSLETTER)).isTrue();
        assertThat(subject.evidence()).contains("\"erasure\":\"not-the-person\"");
        eventually(() -> assertThat(mail.mailbox(agent)).hasSize(2));
        assertThat(MailText.of(mail.mailbox(agent).get(1)))
                .contains("not erased", "ask us to erase it", "does not say who held data")
                .doesNotContain("it has been erased", "Each of these");
    }

    @Test
    void namingAPhoneThatIsNotProvenStopsTheUseAndErasesNothing() {
        OpenCase subject = OpenCase.open(people, asked("self", email, "phone", "+4930231250123"))
                .becomes("completed");

        assertThat(subject.evidence()).contains("\"erasure\":\"unproven-identifiers\"");
        assertThat(recipients.deliveries(NEWSLETTER, "+4930231250123").stream()
                        .map(body ->
                                Json.read(body.getBodyAsString()).path("action").asText()))
                .containsExactly("stop-processing");
    }

    @Test
    void namesAPurposeThatNobodyConsentsTo() {
        var refused =
                OpenCase.post(people, UUID.randomUUID().toString(), Asking.consentWithdrawal(email, "world-peace"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("details.purpose").doesNotContain("world-peace");
    }

    @Test
    void leavesARecipientThatStaysSilentToAPerson() {
        recipients.answers(CRM, okJson("{\"state\": \"accepted\"}"));
        OpenCase subject = open("all");
        eventually(() -> assertThat(ledger.timer(subject, "BoundaryEvent_RecipientSilent"))
                .isPresent());
        assertThat(actions(NEWSLETTER)).containsExactly("stop-processing");

        clock.advanceTo(ledger.timer(subject, "BoundaryEvent_RecipientSilent")
                .orElseThrow()
                .plusSeconds(1));
        subject.complete("analyst", "Chase recipient", Map.of("chaseDecision", "done-by-hand"))
                .becomes("completed");

        assertThat(actions(NEWSLETTER)).containsExactly("stop-processing", "erase");
    }

    @Test
    void isOnlyPartlyGrantedWhereARecipientDoesNotStop() {
        recipients.answers(CRM, okJson("{\"state\": \"refused\", \"reason\": \"law\"}"));
        OpenCase subject = open("analytics");

        subject.complete("analyst", "Chase recipient", Map.of("chaseDecision", "refusal-accepted"))
                .complete("officer", "Approve recipient refusal", Map.of("refusalDecision", "approved"))
                .becomes("completed");

        assertThat(subject.view().path("outcome").asText()).isEqualTo("partly-granted");
    }

    @Test
    void ofWhichThePersonThinksBetterIsNotCarriedOutAnyFurther() {
        recipients.answers(CRM, okJson("{\"state\": \"accepted\"}"));
        OpenCase subject = open("all");
        eventually(() -> assertThat(subject.recipients()).containsEntry(CRM, "accepted"));

        assertThat(people.program()
                        .post("/api/v1/requests/" + subject.id() + "/withdrawal", "{}")
                        .statusCode())
                .isEqualTo(200);

        subject.becomes("withdrawn");
        assertThat(actions(NEWSLETTER)).containsExactly("stop-processing");
    }

    @Test
    void leavesNoPersonalDataInTheEngineAndInNoLog() {
        Canary canary = new Canary();
        try (LogCapture log = new LogCapture()) {
            OpenCase.open(people, canary.request().replace("erasure", "consent-withdrawal"))
                    .becomes("completed");

            assertThat(Canary.search(jdbc, List.of("engine")).hits()).isEmpty();
            assertThat(Canary.in(log.lines())).isEmpty();
        }
    }

    private static String asked(String relation, String contact, String type, String identifier) {
        return Json.write(Map.of(
                "right",
                "consent-withdrawal",
                "residence",
                "DE",
                "channel",
                "web",
                "subject",
                Map.of("identifiers", List.of(Map.of("type", type, "value", identifier))),
                "requester",
                Map.of("relation", relation, "email", contact),
                "assurance",
                Map.of("method", "mailbox-proven"),
                "details",
                Map.of("purpose", "newsletter")));
    }

    private OpenCase open(String purpose) {
        return OpenCase.open(people, Asking.consentWithdrawal(email, purpose));
    }

    /** What the recipient was told to do, in order. */
    private List<String> actions(String recipient) {
        return recipients.deliveries(recipient, email).stream()
                .map(LoggedRequest::getBodyAsString)
                .map(body -> Json.read(body).path("action").asText())
                .toList();
    }

    private String letter() throws Exception {
        eventually(() -> assertThat(mail.mailbox(email)).hasSize(2));
        return MailText.of(mail.mailbox(email).get(1));
    }

    private boolean isSuppressed(Purpose purpose) {
        return suppressions.contains(new Identifier(IdentifierType.EMAIL, email), purpose);
    }
}
