package dev.habeas.journeys;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Eventually.stays;
import static dev.habeas.journeys.Recipients.CRM;
import static dev.habeas.journeys.Recipients.NEWSLETTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Receipts that come by themselves: forged, repeated, in the wrong order, too early. */
@Journey
class ForgedReceiptIT {

    private static final String DONE = "{\"state\": \"done\", \"count\": 2}";

    private final String email = "forged." + UUID.randomUUID() + "@example.org";

    /** A message id belongs to one message for ever, so each test has its own. */
    private final String message = "message-" + UUID.randomUUID();

    @Autowired
    private People people;

    @Autowired
    private Recipients recipients;

    @Autowired
    private Ledger ledger;

    @Autowired
    private MovableClock clock;

    @Test
    void onlyTheRecipientItselfIsBelievedAndOnlyWhatItSaidNow() {
        OpenCase subject = accepted(email);
        OpenCase other = accepted("other." + email);
        List<String> before = state(subject);

        Map<String, Integer> answers = new LinkedHashMap<>();
        forgeries(subject, other).forEach((name, forgery) -> answers.put(name, forgery.sendTo(people.site())));

        assertThat(answers.values()).as(answers.toString()).containsOnly(401);
        stays(() -> assertThat(state(subject)).isEqualTo(before));
        System.out.println(answers.size() + " forgeries, " + answers.size() + " refused, 0 changes");
    }

    private Map<String, Callback> forgeries(OpenCase subject, OpenCase other) {
        String id = ledger.line(subject, CRM).id();
        Callback genuine = Callback.signed(CRM, id, message + "-1", clock.instant(), DONE);
        String time = genuine.timestamp();
        String mac = genuine.signature();
        Map<String, Callback> forgeries = new LinkedHashMap<>();
        forgeries.put("id changed", genuine.withId(message + "-2"));
        forgeries.put("id cut", genuine.withId(message + "-"));
        forgeries.put("timestamp changed", genuine.withTimestamp(Long.toString(Long.parseLong(time) - 1)));
        forgeries.put("timestamp no number", genuine.withTimestamp("now"));
        forgeries.put("body changed", genuine.withBody(DONE.replace('2', '3')));
        forgeries.put("body longer", genuine.withBody(DONE + " "));
        forgeries.put("signature bit", genuine.withSignature("v1," + flipped(mac.substring(3))));
        forgeries.put("signature cut", genuine.withSignature(mac.substring(0, mac.length() - 4)));
        forgeries.put("signature empty", genuine.withSignature("v1,"));
        forgeries.put("other scheme", genuine.withSignature("v1a," + mac.substring(3)));
        forgeries.put("old", signed(CRM, id, Duration.ofMinutes(-6)));
        forgeries.put("from the future", signed(CRM, id, Duration.ofMinutes(6)));
        forgeries.put("key of another recipient", signed(NEWSLETTER, id, Duration.ZERO));
        forgeries.put(
                "unknown instruction", genuine.toInstruction(UUID.randomUUID().toString()));
        forgeries.put(
                "parts moved",
                Callback.signed(CRM, id, message, clock.instant(), DONE).withId(message + ".1"));
        Callback toTheOther = Callback.signed(CRM, ledger.line(other, CRM).id(), message + "-9", clock.instant(), DONE);
        assertThat(toTheOther.sendTo(people.site())).isEqualTo(202);
        forgeries.put("true receipt of another instruction", toTheOther.toInstruction(id));
        return forgeries;
    }

    private Callback signed(String key, String instruction, Duration shift) {
        return Callback.signed(key, instruction, message + "-1", clock.instant().plus(shift), DONE);
    }

    private static String flipped(String mac) {
        return (mac.charAt(0) == 'A' ? 'B' : 'A') + mac.substring(1);
    }

    @Test
    void theSameMessageTwiceIsOneReceiptAndAnOlderOneChangesNothing() {
        OpenCase subject = accepted(email);
        String id = ledger.line(subject, CRM).id();
        Callback done = Callback.signed(CRM, id, message + "-2", clock.instant(), DONE);

        assertThat(done.sendTo(people.site())).isEqualTo(202);
        assertThat(done.sendTo(people.site())).isEqualTo(202);
        subject.becomes("completed");
        Callback older = Callback.signed(CRM, id, message + "-1", clock.instant(), "{\"state\": \"accepted\"}");
        assertThat(older.sendTo(people.site())).isEqualTo(202);
        assertThat(done.sendTo(people.site())).isEqualTo(202);

        stays(() -> assertThat(ledger.line(subject, CRM).state()).isEqualTo("done"));
        assertThat(ledger.receipts(subject, CRM))
                .containsExactly("answer accepted", "callback done", "callback accepted");
        assertThat(ledger.evidence(subject, CRM)).containsExactly("instruction-sent", "receipt", "receipt", "receipt");
        assertThat(subject.status()).isEqualTo("completed");
    }

    @Test
    void aReceiptThatOvertakesTheAnswerIsNotLost() {
        recipients.answers(CRM, okJson("{\"state\": \"accepted\"}").withFixedDelay(2_500));
        OpenCase subject = OpenCase.erasure(people, email).granted();
        eventually(() -> assertThat(ledger.line(subject, CRM).attempts()).isEqualTo(1));

        assertThat(Callback.signed(CRM, ledger.line(subject, CRM).id(), message, clock.instant(), DONE)
                        .sendTo(people.site()))
                .isEqualTo(202);

        subject.becomes("completed");
        assertThat(ledger.line(subject, CRM).state()).isEqualTo("done");
        assertThat(ledger.receipts(subject, CRM)).containsExactlyInAnyOrder("callback done", "answer accepted");
        assertThat(recipients.deliveries(CRM, email)).hasSize(1);
    }

    @Test
    void aGenuineMessageWithoutMeaningIsRefused() {
        OpenCase subject = accepted(email);
        List<String> before = state(subject);
        String id = ledger.line(subject, CRM).id();
        for (String body : List.of("", "done", "{\"state\": \"perhaps\"}", "[]")) {
            assertThat(Callback.signed(CRM, id, message + "-1", clock.instant(), body)
                            .sendTo(people.site()))
                    .as(body)
                    .isEqualTo(400);
        }
        stays(() -> assertThat(state(subject)).isEqualTo(before));
    }

    private OpenCase accepted(String mailbox) {
        recipients.answers(CRM, okJson("{\"state\": \"accepted\"}"));
        OpenCase subject = OpenCase.erasure(people, mailbox).granted();
        eventually(() -> assertThat(ledger.receipts(subject, CRM)).containsExactly("answer accepted"));
        return subject;
    }

    /** All that a receipt could change. */
    private List<String> state(OpenCase subject) {
        return List.of(
                subject.status(),
                ledger.line(subject, CRM).toString(),
                ledger.receipts(subject, CRM).toString(),
                ledger.evidence(subject, CRM).toString());
    }
}
