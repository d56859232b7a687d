package dev.habeas.journeys;

import static dev.habeas.journeys.CaseDesk.claim;
import static dev.habeas.journeys.CaseDesk.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who was refused asks for another look on the page of the case, and gets it from people who had no part in it. */
@Journey
class AppealIT {

    private static final String VERIFY = "Verify identity";
    private static final String ANSWER = "Answer enquiry";
    private static final String APPROVE = "Approve refusal";
    private static final String FORM = "Ask another person to look at this again";
    private static final Map<String, String> APPROVED = Map.of("refusalDecision", "approved");
    private static final Map<String, String> GRANTED = Map.of("decision", "granted");
    private static final Map<String, String> REFUSED = Map.of("decision", "refused", "ground", "NOTHING-ASKED");

    @Autowired
    private People people;

    @Autowired
    private MailRoom mail;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    private Portal person;
    private String status;
    private OpenCase subject;

    @BeforeEach
    void somebodyAsks() {
        person = Portal.somebody(people, mail);
        status = person.handsIn(Map.of());
        subject = person.caseOf(people, ledger, status);
    }

    @Test
    void anAppealIsOneCaseWithItsOwnLinkHoweverOftenItIsSent() {
        refuse();
        long before = cases();
        String pass = unlocked();
        assertThat(person.get(status).body()).as("locked").doesNotContain(FORM);
        assertThat(appeal("guess", "Let me in.").statusCode()).isEqualTo(403);
        HttpResponse<String> empty = appeal(pass, "  ");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Write something first.", FORM);
        assertThat(cases()).isEqualTo(before);

        HttpResponse<String> sent = appeal(pass, "You mixed me up with <b>Bob</b>.");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        assertThat(sent.body()).contains("Somebody else looks at it again.").doesNotContain(FORM);
        assertThat(appeal(pass, "You mixed me up with <b>Bob</b>.").statusCode())
                .isEqualTo(200);

        assertThat(cases()).isEqualTo(before + 1);
        OpenCase opened = appealOf(subject);
        assertThat(opened.view().path("right").asText()).isEqualTo("enquiry");
        assertThat(opened.view().at("/links/appeals").asText()).endsWith(subject.id());
        String link = person.mails.linkToStatus(2);
        assertThat(person.get(link).body()).contains(opened.reference());
        assertThat(ledger.count("select count(*) from portal_link where case_id = cast(? as uuid)", opened.id()))
                .isEqualTo(1);
        claim(opened, "analyst", ANSWER);
        Desk analyst = Desk.of(people, "analyst");
        assertThat(analyst.post(analyst.get(page(opened)), page(opened), Map.of("purpose", "decide-request"))
                        .body())
                .contains("You mixed me up with &lt;b&gt;Bob&lt;/b&gt;.", subject.reference(), person.email);
    }

    @Test
    void whoDecidedNeitherDecidesNorApprovesTheAppeal() {
        refuse();
        assertThat(appeal(unlocked(), "Look again.").statusCode()).isEqualTo(200);
        OpenCase opened = appealOf(subject);
        answer(opened, "analyst");
        assertThat(opened.attempt("analyst", ANSWER, REFUSED).body()).contains("HABEAS-ENQ-002");
        release(opened, "analyst", ANSWER);
        answer(opened, People.BOTH);
        opened.complete(People.BOTH, ANSWER, REFUSED);

        assertThat(opened.attempt("officer", APPROVE, APPROVED).body()).contains("HABEAS-ENQ-003");

        assertThat(opened.tasks("officer")).containsExactly(APPROVE);
        assertThat(opened.view().path("outcome").isNull()).isTrue();
    }

    @Test
    void anAppealIsUpheldOnlyWhenTheRequestIsUnderWayAgain() {
        refuse();
        assertThat(appeal(unlocked(), "Look again.").statusCode()).isEqualTo(200);
        OpenCase opened = appealOf(subject);
        answer(opened, People.BOTH);
        assertThat(opened.attempt(People.BOTH, ANSWER, GRANTED).body()).contains("HABEAS-ENQ-004");
        assertThat(opened.tasks(People.BOTH)).containsExactly(ANSWER);
        assertThat(opened.view().path("outcome").isNull()).isTrue();

        OpenCase anew = OpenCase.erasure(people, person.email);
        opened.complete(People.BOTH, ANSWER, GRANTED).becomes("completed");

        assertThat(opened.view().path("outcome").asText()).isEqualTo("granted");
        assertThat(anew.view().path("outcome").isNull()).isTrue();
    }

    @Test
    void anAppealThatNamesNoCaseOfOursIsAgainstAnyOfThePerson() {
        refuse();
        for (String details :
                new String[] {"{\"kind\": \"appeal\"}", "{\"kind\": \"appeal\", \"reference\": \"HB-0000-0000\"}"}) {
            OpenCase opened = OpenCase.open(people, """
                    {"right": "enquiry", "residence": "DE", "channel": "web", "locale": "en", "details": %s,
                     "subject": {"identifiers": [{"type": "email", "value": "%s"}]}}""".formatted(details, person.email));
            answer(opened, "analyst");
            assertThat(opened.attempt("analyst", ANSWER, REFUSED).body()).contains("HABEAS-ENQ-002");
            assertThat(opened.tasks("analyst")).containsExactly(ANSWER);
        }
    }

    @Test
    void whatWasNotProvenIsNotAppealed() {
        String pass = Portal.pass(person.unlocks(status));
        subject.complete("analyst", VERIFY, Map.of("identityDecision", "not-verified"))
                .complete("officer", "Confirm identity refusal", APPROVED)
                .becomes("refused");
        cannotBeAppealed(pass);
    }

    @Test
    void whatWasGrantedIsNotAppealed() {
        String pass = Portal.pass(person.unlocks(status));
        subject.granted().becomes("completed");
        cannotBeAppealed(pass);
    }

    @Test
    void whatWasDestroyedCannotBeLookedAtAgain() {
        refuse();
        String pass = unlocked();
        jdbc.sql("delete from vault_entry where case_id = cast(? as uuid)")
                .param(subject.id())
                .update();
        long before = cases();
        HttpResponse<String> gone = appeal(pass, "Look again.");
        assertThat(gone.statusCode()).isEqualTo(422);
        assertThat(gone.body()).contains("The data of this request is deleted");
        assertThat(cases()).isEqualTo(before);
    }

    private void refuse() {
        subject.complete("analyst", VERIFY, Map.of("identityDecision", "verified"))
                .complete("analyst", "Decide erasure", Map.of("decision", "refused", "ground", "EU-17-3-b"))
                .complete("officer", APPROVE, APPROVED)
                .becomes("refused");
    }

    private void cannotBeAppealed(String pass) {
        long before = cases();
        assertThat(appeal(pass, "Look again.").statusCode()).isEqualTo(409);
        assertThat(cases()).isEqualTo(before);
        assertThat(person.unlocks(status).body()).doesNotContain(FORM);
    }

    /** The pass of the page that the code opens. */
    private String unlocked() {
        HttpResponse<String> shown = person.unlocks(status);
        assertThat(shown.body()).contains(FORM);
        return Portal.pass(shown);
    }

    private HttpResponse<String> appeal(String pass, String text) {
        return person.post(status, status + "/appeal", Map.of("pass", pass, "text", text));
    }

    private OpenCase appealOf(OpenCase ended) {
        String id = ended.view().at("/links/appealed-by").asText().replaceFirst(".*/", "");
        return new OpenCase(
                people, id, ledger.text("select reference from privacy_case where id = cast(? as uuid)", id));
    }

    private void answer(OpenCase opened, String who) {
        String task = claim(opened, who, ANSWER);
        Desk desk = Desk.of(people, who);
        HttpResponse<String> written = desk.post(
                desk.get(page(opened) + "?task=" + task),
                page(opened) + "/notes",
                Map.of("task", task, "text", "We stand by it."));
        assertThat(written.statusCode()).as(written.body()).isEqualTo(303);
    }

    private void release(OpenCase opened, String who, String task) {
        people.staff(who).post("/engine-rest/task/" + opened.taskId(who, task) + "/unclaim", "");
    }

    private long cases() {
        return ledger.count("select count(*) from privacy_case");
    }
}
