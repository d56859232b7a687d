package dev.habeas.journeys;

import static dev.habeas.journeys.Recipients.CRM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person says on the public pages what is wrong and what is right. */
@Journey
class CorrectionOnThePublicPagesIT {

    private static final String FORM = "/privacy/request/rectification";

    @Autowired
    private People people;

    @Autowired
    private MailRoom mail;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Recipients recipients;

    private Portal person;

    @BeforeEach
    void someoneComes() {
        person = Portal.somebody(people, mail);
    }

    @Test
    void theFieldsAreThereForThisRightOnly() {
        assertThat(person.get(FORM).body()).contains("name=\"newName\"", "name=\"newBirthDate\"", "What is right");
        assertThat(person.get(Portal.FORM).body()).doesNotContain("name=\"newName\"");
    }

    @Test
    void whoeverHoldsAFieldIsToldWhatIsRight() {
        JsonNode told = told(Map.of(
                "newName", "Anna Right", "newPhone", "+49 30 23125 099", "newBirthDate", "1984-03-13", "message", ""));

        assertThat(told.path("fields").toString())
                .contains("\"name\":\"Anna Right\"", "\"birthDate\":\"1984-03-13\"", "23125")
                .doesNotContain("email", "address");
        assertThat(told.has("statement")).isFalse();
    }

    @Test
    void whatHasNoFieldGoesToEveryHolderAsAStatement() {
        JsonNode told = told(Map.of("message", "My seat is at the window."));

        assertThat(told.path("fields")).isEmpty();
        assertThat(told.path("statement").asText()).isEqualTo("My seat is at the window.");
    }

    @Test
    void eachFaultStandsAtItsField() {
        long before = ledger.count("select count(*) from portal_draft");
        assertThat(refusal(Map.of("message", ""))).contains("Say what is right");
        assertThat(refusal(Map.of("newBirthDate", "1984-02-31", "newEmail", "none", "newPhone", "none")))
                .contains("id=\"newBirthDate-fault\"", "id=\"newEmail-fault\"", "id=\"newPhone-fault\"")
                .contains("value=\"1984-02-31\"")
                .doesNotContain("id=\"newName-fault\"");
        assertThat(ledger.count("select count(*) from portal_draft")).isEqualTo(before);
    }

    @Test
    void aSecondCorrectionIsNotLostInTheCaseThatIsOpen() {
        String first = handsIn(Map.of("newName", "Anna Right"));
        String second = handsIn(Map.of("newAddress", "5 Right Road"));
        assertThat(Portal.reference(person.get(second))).isNotEqualTo(Portal.reference(person.get(first)));
    }

    private JsonNode told(Map<String, String> fields) {
        OpenCase subject = person.caseOf(people, ledger, handsIn(fields));
        subject.complete(
                        "analyst",
                        "Verify identity",
                        Map.of("identityDecision", "verified", "identityMethod", "account"))
                .complete("analyst", "Decide rectification", Map.of("decision", "granted"))
                .becomes("completed");
        return Json.read(recipients.deliveries(CRM, person.email).get(0).getBodyAsString())
                .path("details");
    }

    private String handsIn(Map<String, String> fields) {
        int before = person.mails.opening().size();
        HttpResponse<String> sent = person.post(FORM, FORM, person.fields(fields));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        return person.opens(person.mails.linksToOpen(before + 1).get(before));
    }

    private String refusal(Map<String, String> fields) {
        HttpResponse<String> refused = person.post(FORM, FORM, person.fields(fields));
        assertThat(refused.statusCode()).isEqualTo(422);
        return refused.body();
    }
}
