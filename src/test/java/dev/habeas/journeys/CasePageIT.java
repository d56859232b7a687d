package dev.habeas.journeys;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.habeas.journeys.CaseDesk.claim;
import static dev.habeas.journeys.CaseDesk.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the page of a case tells besides personal data. */
@Journey
class CasePageIT {

    @Autowired
    private People people;

    @Autowired
    private Recipients recipients;

    @Autowired
    private Ledger ledger;

    @Test
    void beforeTheDecisionItTellsWhatEachRecipientWouldBeTold() {
        OpenCase subject = CaseDesk.open(people, CaseDesk.someone())
                .complete("analyst", "Verify identity", Map.of("identityDecision", "verified"));
        String task = claim(subject, "analyst", "Decide erasure");
        assertThat(Desk.of(people, "analyst")
                        .get(page(subject) + "/panel?task=" + task)
                        .body())
                .contains("What the recipients would be told", Recipients.CRM, Recipients.NEWSLETTER)
                .contains("identity verified", "in progress");
    }

    @Test
    void whoChasesARecipientSeesWhichAndWhy() {
        recipients.answers(Recipients.CRM, aResponse().withStatus(410));
        OpenCase subject = CaseDesk.open(people, CaseDesk.someone()).granted();
        String task = claim(subject, "analyst", "Chase recipient");
        assertThat(Desk.of(people, "analyst")
                        .get(page(subject) + "/panel?task=" + task)
                        .body())
                .contains("The recipient to chase", "answered HTTP 410", "localhost")
                .contains(ledger.line(subject, Recipients.CRM).id());
    }

    @Test
    void anAnswerThatNoMailboxTakesIsThereToPrint() {
        OpenCase subject = OpenCase.open(people, """
                {"right": "erasure", "residence": "DE", "channel": "phone", "locale": "en",
                 "subject": {"name": "Zoë Canary", "identifiers": [{"type": "phone", "value": "+493023125001"}]}}""").granted();
        String task = claim(subject, "analyst", "Deliver answer by hand");
        Desk analyst = Desk.of(people, "analyst");
        HttpResponse<String> panel = analyst.get(page(subject) + "/panel?task=" + task);
        assertThat(panel.body()).contains("Open letter for printing").doesNotContain("Zoë Canary");
        HttpResponse<String> letter = analyst.post(panel, page(subject) + "/letter", Map.of("task", task));
        assertThat(letter.body()).contains("Zoë Canary", subject.reference());
        assertThat(analyst.post(panel, page(subject), Map.of("purpose", "deliver-answer", "task", task))
                        .body())
                .contains("Dear Zoë Canary");
    }

    @Test
    void afterwardsItTellsWhatWasDoneByWhom() {
        OpenCase subject = CaseDesk.open(people, CaseDesk.someone()).granted().becomes("completed");
        assertThat(Desk.of(people, "manager").get(page(subject)).body())
                .contains("2 of 2 settled", "3 records", "Erasure decided", "granted", "Case closed");
    }

    @Test
    void itSpeaksGermanToWhoPrefersIt() {
        OpenCase subject = CaseDesk.open(people, CaseDesk.someone());
        Desk analyst = Desk.of(people, "analyst").speaking("de-DE,de;q=0.9");
        assertThat(analyst.get(page(subject)).body()).contains("lang=\"de\"", "Fristen", "Deutschland (DE)");
    }

    @Test
    void aCaseThatDoesNotExistIsNotFoundWhateverItsId() {
        Desk analyst = Desk.of(people, "analyst");
        for (String id : new String[] {"00000000-0000-0000-0000-000000000000", "x"}) {
            HttpResponse<String> answer = analyst.get("/cases/" + id + "/panel");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("There is no such case");
        }
    }

    @Test
    void whoIsNotLoggedInIsSentToTheLogIn() {
        OpenCase subject = CaseDesk.open(people, CaseDesk.someone());
        HttpResponse<String> answer = Desk.ofNobody(people).get(page(subject));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).contains("/camunda/app/tasklist"));
    }

    @Test
    void onlyOurOwnPagesMayFrameIt() {
        OpenCase subject = CaseDesk.open(people, CaseDesk.someone());
        HttpResponse<String> panel = Desk.of(people, "analyst").get(page(subject) + "/panel");
        assertThat(panel.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("frame-ancestors 'self'").doesNotContain("unsafe-inline"));
        assertThat(panel.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(panel.body()).doesNotContain("style=\"", "<script");
    }
}
