package dev.habeas.journeys;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Eventually.stays;
import static dev.habeas.journeys.Recipients.CRM;
import static dev.habeas.journeys.Recipients.NEWSLETTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A recipient that will not do as told, or cannot be told: a person decides, never the machine. */
@Journey
class UnreachableRecipientIT {

    private static final String CHASE = "Chase recipient";
    private static final String APPROVE = "Approve recipient refusal";

    private final String email = "unreachable." + UUID.randomUUID() + "@example.org";

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

    @Test
    void exhaustedAttemptsAreAnIncidentAndATaskAndSendingAgainUsesTheSameKey() {
        OpenCase subject = given(aResponse().withStatus(500));
        for (int attempt = 1; attempt < 4; attempt++) {
            int made = attempt;
            eventually(() -> {
                assertThat(ledger.line(subject, CRM).attempts()).isEqualTo(made);
                assertThat(ledger.nextAttempt(subject).orElseThrow()).isAfter(clock.instant());
            });
            assertThat(subject.tasks("analyst")).isEmpty();
            clock.advanceTo(ledger.nextAttempt(subject).orElseThrow().plusSeconds(1));
        }
        aPersonHasToLook(subject, "http-500");
        assertThat(recipients.deliveries(CRM, email)).hasSize(4);

        recipients.answers(CRM, okJson("{\"state\": \"done\", \"count\": 1}"));
        subject.complete("analyst", CHASE, Map.of("chaseDecision", "send-again"));

        subject.becomes("completed");
        assertThat(ledger.incidents(subject)).isEmpty();
        assertThat(ledger.receipts(subject, CRM)).containsExactly("answer done");
        assertThat(ledger.evidence(subject, CRM))
                .containsExactly(
                        "instruction-sent",
                        "instruction-sent",
                        "instruction-sent",
                        "instruction-sent",
                        "recipient-unreachable",
                        "recipient-chased",
                        "instruction-sent",
                        "receipt");
        assertThat(recipients.deliveries(CRM, email))
                .hasSize(5)
                .extracting(each -> each.getHeader("Idempotency-Key"))
                .containsOnly(ledger.line(subject, CRM).id());
    }

    @Test
    void oneThatIsGoneForGoodIsNotTriedAgainAndCanBeSettledByHand() {
        OpenCase subject = given(aResponse().withStatus(410));
        aPersonHasToLook(subject, "http-410");
        stays(() -> assertThat(recipients.deliveries(CRM, email)).hasSize(1));
        HttpResponse<String> undecided = subject.attempt("analyst", CHASE, Map.of());
        assertThat(undecided.statusCode()).isEqualTo(400);
        assertThat(undecided.body()).contains("HABEAS-PRO-004");

        subject.complete("analyst", CHASE, Map.of("chaseDecision", "done-by-hand"));

        subject.becomes("completed");
        assertThat(subject.view().path("outcome").asText()).isEqualTo("granted");
        assertThat(ledger.line(subject, CRM).state()).isEqualTo("manual");
        assertThat(ledger.receipts(subject, CRM)).containsExactly("person manual settled-by-hand");
        assertThat(ledger.incidents(subject)).isEmpty();
        assertThat(recipients.deliveries(CRM, email)).hasSize(1);
    }

    @Test
    void aRefusalStandsOnlyWithASecondPerson() {
        OpenCase subject = given(okJson("{\"state\": \"refused\", \"reason\": \"legal-hold\"}"));
        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly(CHASE));
        assertThat(ledger.incidents(subject)).isEmpty();

        subject.complete(People.BOTH, CHASE, Map.of("chaseDecision", "refusal-accepted"));
        HttpResponse<String> alone = subject.attempt(People.BOTH, APPROVE, Map.of("refusalDecision", "approved"));
        assertThat(alone.statusCode()).isEqualTo(400);
        assertThat(alone.body()).contains("HABEAS-ENG-009");
        stays(() -> assertThat(subject.status()).isEqualTo("awaiting-recipients"));
        assertThat(ledger.receipts(subject, CRM)).containsExactly("answer refused legal-hold");

        subject.complete("officer", APPROVE, Map.of("refusalDecision", "approved"));

        subject.becomes("completed");
        assertThat(subject.view().path("outcome").asText()).isEqualTo("partly-granted");
        assertThat(subject.recipients()).isEqualTo(Map.of(CRM, "refused", NEWSLETTER, "done"));
        assertThat(recipients.deliveries(CRM, email)).hasSize(1);
        assertThat(subject.evidence()).contains("RECIPIENT-DECLINED").doesNotContain("EU-17-3-b");
        eventually(() -> assertThat(mail.mailbox(email))
                .extracting(LetterText::of)
                .anySatisfy(letter -> assertThat(letter)
                        .contains("- crm", "A company has not done this")
                        .doesNotContain("17(3)", "Kept until", "is restricted")));
    }

    @Test
    void aRefusalThatIsNotApprovedIsChasedAgain() {
        OpenCase subject = given(okJson("{\"state\": \"refused\", \"reason\": \"We keep Anna Beispiel\"}"));

        subject.complete("analyst", CHASE, Map.of("chaseDecision", "refusal-accepted"));
        subject.complete("officer", APPROVE, Map.of("refusalDecision", "rejected"));

        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly(CHASE));
        assertThat(ledger.receipts(subject, CRM)).containsExactly("answer refused other");
        assertThat(subject.status()).isEqualTo("awaiting-recipients");
    }

    private OpenCase given(ResponseDefinitionBuilder answer) {
        recipients.answers(CRM, answer);
        return OpenCase.erasure(people, email).granted();
    }

    private void aPersonHasToLook(OpenCase subject, String reason) {
        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly(CHASE));
        assertThat(ledger.incidents(subject)).containsExactly("recipientUnreachable " + reason);
        assertThat(ledger.line(subject, CRM).state()).isEqualTo("failed");
        assertThat(subject.status()).isEqualTo("awaiting-recipients");
        assertThat(ledger.receipts(subject, NEWSLETTER)).containsExactly("answer done");
    }
}
