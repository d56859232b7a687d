package dev.habeas.journeys;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Eventually.stays;
import static dev.habeas.journeys.Recipients.CRM;
import static dev.habeas.journeys.Recipients.NEWSLETTER;
import static java.time.temporal.ChronoUnit.MILLIS;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A recipient that accepts and promises a receipt. */
@Journey
class SilentRecipientIT {

    private static final String REMINDER = "BoundaryEvent_ReminderDue";
    private static final String SILENCE = "BoundaryEvent_RecipientSilent";

    private final String email = "silent." + UUID.randomUUID() + "@example.org";

    @Autowired
    private People people;

    @Autowired
    private Recipients recipients;

    @Autowired
    private Ledger ledger;

    @Autowired
    private MovableClock clock;

    private OpenCase subject;

    @BeforeEach
    void accepted() {
        recipients.answers(CRM, okJson("{\"state\": \"accepted\"}"));
        subject = OpenCase.erasure(people, email).granted();
        eventually(() -> assertThat(ledger.timer(subject, SILENCE)).isPresent());
    }

    @Test
    void whoKeepsThePromiseAnHourLaterEndsTheCase() {
        stays(() -> assertThat(subject.status()).isEqualTo("awaiting-recipients"));
        clock.advance(Duration.ofHours(1));

        assertThat(receipt("message-1", "done").sendTo(people.site())).isEqualTo(202);

        subject.becomes("completed");
        assertThat(ledger.receipts(subject, CRM)).containsExactly("answer accepted", "callback done");
        assertThat(ledger.evidence(subject, CRM)).containsExactly("instruction-sent", "receipt", "receipt");
        assertThat(recipients.deliveries(CRM, email)).hasSize(1);
        assertThat(recipients.deliveries(NEWSLETTER, email)).hasSize(1);
        eventually(() -> assertThat(undelivered()).isZero());
    }

    @Test
    void whoKeepsThePromiseAfterAWithdrawalIsBelievedAndNoProcessIsAskedAgain() {
        String path = "/api/v1/requests/" + subject.id() + "/withdrawal";
        assertThat(people.program().post(path, "{}").statusCode()).isEqualTo(200);
        subject.becomes("withdrawn");

        assertThat(receipt("message-after", "done").sendTo(people.site())).isEqualTo(202);

        assertThat(ledger.receipts(subject, CRM)).containsExactly("answer accepted", "callback done");
        assertThat(ledger.line(subject, CRM).state()).isEqualTo("done");
        eventually(() -> assertThat(undelivered()).isZero());
    }

    @Test
    void whoAnswersWhileAPersonDecidesWaitsUntilTheCaseListensAgain() {
        recipients.answers(CRM, okJson("{\"state\": \"refused\", \"reason\": \"law\"}"));
        clock.advanceTo(ledger.timer(subject, REMINDER).orElseThrow().plusSeconds(1));
        subject.complete("analyst", "Chase recipient", Map.of("chaseDecision", "refusal-accepted"));
        eventually(() -> assertThat(subject.tasks("officer")).containsExactly("Approve recipient refusal"));

        assertThat(receipt("message-meanwhile", "done").sendTo(people.site())).isEqualTo(202);

        stays(() -> assertThat(undelivered()).isOne());
        subject.complete("officer", "Approve recipient refusal", Map.of("refusalDecision", "rejected"))
                .becomes("completed");
        eventually(() -> assertThat(undelivered()).isZero());
    }

    private long undelivered() {
        return ledger.count("""
                select count(*) from receipt r join instruction i on i.id = r.instruction_id
                where i.case_id = cast(? as uuid) and r.delivered_at is null""", subject.id());
    }

    @Test
    void isRemindedAfterAWeekAndAPersonTakesOverAfterTwo() {
        Instant sent = ledger.line(subject, CRM).sentAt().truncatedTo(MILLIS);
        Instant reminder = ledger.timer(subject, REMINDER).orElseThrow();
        Instant silence = ledger.timer(subject, SILENCE).orElseThrow();
        assertThat(reminder).isEqualTo(sent.plus(Duration.ofDays(7)));
        assertThat(silence).isEqualTo(sent.plus(Duration.ofDays(14)));

        clock.advanceTo(reminder.minusSeconds(20));
        stays(() -> assertThat(recipients.deliveries(CRM, email)).hasSize(1));
        clock.advanceTo(reminder.plusSeconds(1));
        eventually(() -> assertThat(ledger.evidence(subject, CRM))
                .containsExactly("instruction-sent", "receipt", "receipt", "recipient-reminded"));

        clock.advanceTo(silence.minusSeconds(20));
        stays(() -> assertThat(subject.tasks("analyst")).isEmpty());
        clock.advanceTo(silence.plusSeconds(1));
        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly("Chase recipient"));
        assertThat(subject.status()).isEqualTo("awaiting-recipients");
        assertThat(subject.recipients()).isEqualTo(Map.of(CRM, "accepted", NEWSLETTER, "done"));
        assertThat(recipients.deliveries(CRM, email))
                .hasSize(2)
                .extracting(each -> each.getHeader("Idempotency-Key"))
                .containsOnly(ledger.line(subject, CRM).id());

        lateReceiptEndsTheChase();
    }

    private void lateReceiptEndsTheChase() {
        assertThat(receipt("message-late", "not-found").sendTo(people.site())).isEqualTo(202);

        subject.becomes("completed");
        assertThat(subject.tasks("analyst")).isEmpty();
        assertThat(ledger.line(subject, CRM).state()).isEqualTo("not-found");
        assertThat(ledger.receipts(subject, CRM))
                .containsExactly("answer accepted", "callback accepted", "callback not-found");
        assertThat(recipients.deliveries(CRM, email)).hasSize(2);
    }

    @Test
    void whoIsFinishedSaysSoWhenReminded() {
        recipients.answers(CRM, okJson("{\"state\": \"done\", \"count\": 4}"));

        clock.advanceTo(ledger.timer(subject, REMINDER).orElseThrow().plusSeconds(1));

        subject.becomes("completed");
        assertThat(ledger.receipts(subject, CRM)).containsExactly("answer accepted", "callback done");
        assertThat(recipients.deliveries(CRM, email))
                .hasSize(2)
                .extracting(LoggedRequest::getBodyAsString)
                .containsOnly(recipients.deliveries(CRM, email).get(0).getBodyAsString());
    }

    private Callback receipt(String message, String state) {
        return Callback.signed(
                CRM,
                ledger.line(subject, CRM).id(),
                message + "-" + subject.id(),
                clock.instant(),
                "{\"state\": \"" + state + "\"}");
    }
}
