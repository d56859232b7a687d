package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Eventually.stays;
import static dev.habeas.journeys.Recipients.ACME_MAILBOX;
import static dev.habeas.journeys.Recipients.CRM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People say on the public form what they are to the company, and are routed by that as over REST. */
@Journey
class EndUserOnThePublicPagesIT {

    @Autowired
    private People people;

    @Autowired
    private MailRoom mail;

    @Autowired
    private Recipients recipients;

    @Autowired
    private Ledger ledger;

    private Portal person;

    @BeforeEach
    void somebodyAsks() {
        person = Portal.somebody(people, mail);
    }

    @Test
    void anEndUserIsPassedOnToTheCompanyThatTheyName() {
        OpenCase subject = asked("end-user", " ACME retail ");
        JsonNode view = subject.becomes("routed-to-customer").view();
        assertThat(view.path("role").asText()).isEqualTo("processor");
        assertThat(view.path("recipients")).isEmpty();
        assertThat(forwarded()).singleElement().asString().contains("Acme Retail", "please");
        assertThat(recipients.deliveries(CRM, person.email)).isEmpty();
        assertThat(subject.evidence()).contains("RR-03", "customer-named").doesNotContain("identity-decided");
    }

    @Test
    void aCompanyThatWeDoNotKnowIsFoundByAPersonWhoReadsItAsItWasWritten() {
        OpenCase subject = asked("end-user", "Contoso & Söhne");
        String task = CaseDesk.claim(subject, "analyst", "Find customer");
        Desk analyst = Desk.of(people, "analyst");
        HttpResponse<String> shown = analyst.post(
                analyst.get(CaseDesk.page(subject)),
                CaseDesk.page(subject),
                Map.of("purpose", "decide-request", "task", task));
        assertThat(shown.body()).contains("[contoso-sohne]", "Contoso &amp; Söhne");
        assertThat(forwarded()).isEmpty();
    }

    @Test
    void anEndUserWhoNamesNobodyIsPassedOnAllTheSame() {
        OpenCase subject = asked("end-user", "");
        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly("Find customer"));
    }

    @Test
    void whoManagesTheAccountOfACustomerHasTwoCases() {
        OpenCase own = asked("customer-admin", "Acme Retail");
        assertThat(own.view().at("/links/other-role").asText()).startsWith("/api/v1/requests/");
        eventually(() -> assertThat(forwarded()).hasSize(1));
    }

    @Test
    void aVisitorOfTheSiteIsAnsweredByUs() {
        OpenCase subject = asked("site-user", "");
        assertThat(subject.view().path("role").asText()).isEqualTo("controller");
        assertThat(subject.evidence()).contains("RR-01");
    }

    @Test
    void theSameFormForTheOtherRoleIsAnotherCase() {
        OpenCase own = asked("site-user", "");
        OpenCase other = asked("end-user", "Acme Retail");
        assertThat(other.id()).isNotEqualTo(own.id());
    }

    @Test
    void whoThinksOfTheCompanyLaterIsHeardByItAndWhoAsksTheSameAgainIsNot() {
        OpenCase own = asked("unknown", "");
        OpenCase named = asked("unknown", "Acme Retail");
        assertThat(named.id()).isNotEqualTo(own.id());
        assertThat(named.view().at("/links/other-role").asText()).startsWith("/api/v1/requests/");
        eventually(() -> assertThat(forwarded()).singleElement().asString().contains("Acme Retail"));
        long before = ledger.count("select count(*) from privacy_case");
        assertThat(asked("customer-admin", "acme retail").id()).isEqualTo(named.id());
        assertThat(ledger.count("select count(*) from privacy_case")).isEqualTo(before);
        stays(() -> assertThat(forwarded()).hasSize(1));
    }

    @Test
    void theQuestionIsAskedInEveryLanguageAndNothingElseIsTakenForAnAnswer() {
        Map.of(
                        "en", "How do you know us?",
                        "de", "Woher kennen Sie uns?",
                        "fr", "Comment nous connaissez-vous",
                        "es", "¿De qué nos conoce?")
                .forEach((language, question) -> {
                    for (String right : List.of("erasure", "opt-out")) {
                        assertThat(person.get("/privacy/request/" + right + "?lang=" + language)
                                        .body())
                                .contains(question, "name=\"organisation\"")
                                .doesNotContain("Acme");
                    }
                });
        HttpResponse<String> refused = person.ask(Map.of("relationship", "owner"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Choose how you know us.");
    }

    private OpenCase asked(String relationship, String organisation) {
        Map<String, String> answers =
                new LinkedHashMap<>(Map.of("relationship", relationship, "organisation", organisation));
        String reference = Portal.reference(person.get(person.handsIn(answers)));
        return new OpenCase(
                people, ledger.text("select id::text from privacy_case where reference = ?", reference), reference);
    }

    private List<String> forwarded() {
        return mail.mailbox(ACME_MAILBOX).stream()
                .map(LetterText::of)
                .filter(text -> text.contains(person.email))
                .toList();
    }
}
