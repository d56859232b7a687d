package dev.habeas.journeys;

import static dev.habeas.journeys.CaseDesk.claim;
import static dev.habeas.journeys.CaseDesk.page;
import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Receipt is acknowledged in time, by mail or by a person. Source: 11 CCR 7021(a); Data Protection Act 2018 s. 164A. */
@Journey
class AcknowledgementIT {

    private static final String LEFT = "It did not leave";
    private static final String GIVE = "Acknowledgement given by hand";

    private final String email = "acknowledged." + UUID.randomUUID() + "@example.org";

    @Autowired
    private People people;

    @Autowired
    private MailRoom mail;

    @Autowired
    private Ledger ledger;

    @Test
    void whoHasNoMailboxIsToldByAPersonWhoSaysSoOnTheCasePage() {
        OpenCase subject = open("""
                {"type": "phone", "value": "+14155550123"}""");
        Desk manager = Desk.of(people, "manager");
        assertThat(manager.get(page(subject)).body()).contains(LEFT).doesNotContain(GIVE);
        assertThat(manager.post(manager.get("/breaches"), page(subject) + "/acknowledgement", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(state(subject)).isEqualTo("running");
        Desk analyst = Desk.of(people, "analyst");
        assertThat(letter(analyst, subject).statusCode())
                .as("nobody reads without a task")
                .isEqualTo(403);
        claim(subject, "analyst", "Verify identity");
        assertThat(letter(analyst, subject).body()).contains(subject.reference());

        HttpResponse<String> given = give(analyst, subject);

        assertThat(given.statusCode()).isEqualTo(303);
        assertThat(analyst.get(page(subject)).body()).doesNotContain(LEFT).contains("Receipt acknowledged by hand");
        assertThat(state(subject)).isEqualTo("met");
        assertThat(give(analyst, subject).statusCode()).as("once is enough").isEqualTo(400);
        assertThat(ledger.entries(subject, "acknowledged-by-hand")).isOne();
    }

    @Test
    void aMailThatCannotBeDeliveredLeavesItToAPerson() {
        mail.refuse(email);
        OpenCase subject = open("""
                {"type": "email", "value": "%s"}""".formatted(email));
        eventually(() -> assertThat(ledger.entries(subject, "letter-failed")).isOne());
        Desk analyst = Desk.of(people, "analyst");
        assertThat(analyst.get(page(subject)).body()).contains(LEFT, GIVE).doesNotContain(email);

        assertThat(give(analyst, subject).statusCode()).isEqualTo(303);

        assertThat(state(subject)).isEqualTo("met");
        assertThat(analyst.speaking("de").get(page(subject)).body()).contains("Eingang von Hand bestätigt");
    }

    @Test
    void aMailThatLeavesLeavesNothingToAPerson() {
        OpenCase subject = open("""
                {"type": "email", "value": "%s"}""".formatted(email));
        eventually(() -> assertThat(state(subject)).isEqualTo("met"));
        Desk analyst = Desk.of(people, "analyst");

        HttpResponse<String> refused = give(analyst, subject);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Nothing was recorded").doesNotContain(LEFT);
        assertThat(ledger.entries(subject, "acknowledged-by-hand")).isZero();
    }

    private OpenCase open(String identifier) {
        return OpenCase.open(people, """
                {"right": "erasure", "residence": "US-CA", "channel": "web", "locale": "en",
                 "subject": {"name": "Maria", "identifiers": [%s]}}""".formatted(identifier));
    }

    private static HttpResponse<String> give(Desk desk, OpenCase subject) {
        return desk.post(desk.get("/cases"), page(subject) + "/acknowledgement", Map.of());
    }

    private static HttpResponse<String> letter(Desk desk, OpenCase subject) {
        return desk.post(desk.get("/cases"), page(subject) + "/acknowledgement/letter", Map.of());
    }

    private String state(OpenCase subject) {
        return ledger.text(
                "select state from case_deadline where case_id = cast(? as uuid) and event = 'acknowledge'"
                        + " and state <> 'superseded'",
                subject.id());
    }
}
