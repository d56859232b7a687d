package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an objection is to is chosen, never guessed from words. Source: GDPR Art. 21(1) to (3). */
@Journey
class ObjectionFormIT {

    private static final String FORM = "/privacy/request/objection";

    @Autowired
    private People people;

    @Autowired
    private MailRoom mail;

    @Autowired
    private Ledger ledger;

    private Portal person;

    @BeforeEach
    void someoneComes() {
        person = Portal.somebody(people, mail);
    }

    @Test
    void advertisingEndsWithoutProofWhateverWasWritten() {
        assertThat(person.get(FORM).body())
                .contains("What do you object to?", "Advertising to me", "Another use of my data");
        OpenCase subject = handsIn(Map.of("message", "I am sick of your letters."));
        eventually(() -> assertThat(subject.evidence()).contains("instruction-sent"));
        assertThat(subject.evidence()).doesNotContain("assurance-decided");
    }

    @Test
    void anotherUseIsWeighedByWhatThePersonSays() {
        long before = cases();
        HttpResponse<String> silent = person.post(FORM, FORM, person.fields(Map.of("choice", "other", "message", "")));
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("Tell us what it is about.");
        assertThat(cases()).isEqualTo(before);

        OpenCase subject = handsIn(Map.of("choice", "other", "message", "I am in hiding."));

        eventually(() -> assertThat(subject.tasks("analyst")).contains("Verify identity"));
        assertThat(subject.evidence()).doesNotContain("instruction-sent");
    }

    @Test
    void staffHaveToSayWhatItIsTo() {
        long before = cases();
        Map<String, String> fields = new HashMap<>(Map.of(
                "key", UUID.randomUUID().toString(),
                "right", "objection",
                "channel", "post",
                "day", "2026-01-05",
                "time", "10:00",
                "residence", "FR",
                "language", "en",
                "relation", "self",
                "phone", "+33140000000",
                "message", "No more adverts."));
        Desk analyst = Desk.of(people, "analyst");
        HttpResponse<String> refused = analyst.post(analyst.get("/cases/new"), "/cases/new", fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("choose what an objection is to");
        assertThat(cases()).isEqualTo(before);
    }

    private OpenCase handsIn(Map<String, String> others) {
        assertThat(person.post(FORM, FORM, person.fields(others)).statusCode()).isEqualTo(303);
        String reference = Portal.reference(person.get(person.opens(person.mails.linkToOpen())));
        return new OpenCase(
                people, ledger.text("select id::text from privacy_case where reference = ?", reference), reference);
    }

    private long cases() {
        return ledger.count("select count(*) from privacy_case");
    }
}
