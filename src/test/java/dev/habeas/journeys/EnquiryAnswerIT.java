package dev.habeas.journeys;

import static dev.habeas.journeys.CaseDesk.claim;
import static dev.habeas.journeys.CaseDesk.page;
import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An enquiry is answered in the words of whoever decides it, and in no other words that stand on the case. */
@Journey
class EnquiryAnswerIT {

    private static final String ANSWER = "Answer enquiry";
    private static final Map<String, String> GRANTED = Map.of("decision", "granted");
    private static final Map<String, String> REFUSED = Map.of("decision", "refused", "ground", "NOTHING-ASKED");

    @Autowired
    private People people;

    @Autowired
    private MailRoom mail;

    private String email;
    private OpenCase subject;

    @BeforeEach
    void somebodyAsks() {
        email = CaseDesk.someone();
        subject = OpenCase.open(people, """
                {"right": "enquiry", "residence": "DE", "channel": "web", "locale": "en",
                 "details": {"kind": "complaint", "message": "Why?"},
                 "subject": {"identifiers": [{"type": "email", "value": "%s"}]}}""".formatted(email));
    }

    @Test
    void neitherTheNoteOfAColleagueNorAMessageIsAnAnswer() {
        note(People.BOTH, "A remark for us alone.", "");
        note("analyst", "When was that?", "requester");
        assertThat(subject.attempt("analyst", ANSWER, GRANTED).body())
                .contains("Write the answer as a note on the case page first");
        assertThat(subject.tasks("analyst")).containsExactly(ANSWER);

        note("analyst", "Your invoices rest on our contract.", "");
        note(People.BOTH, "Glad that is over.", "");
        subject.complete("analyst", ANSWER, GRANTED).becomes("completed");

        eventually(() -> assertThat(letters()).anyMatch(text -> text.contains("Your invoices rest on our contract.")));
        assertThat(letters()).noneMatch(text -> text.contains("for us alone") || text.contains("Glad"));
    }

    @Test
    void aNoteAfterTheDecisionChangesNothing() {
        note("analyst", "There is nothing to put right.", "");
        subject.complete("analyst", ANSWER, REFUSED);
        note("officer", "Weak, but let it go.", "", "Approve refusal");
        subject.complete("officer", "Approve refusal", Map.of("refusalDecision", "approved"))
                .becomes("refused");

        eventually(() -> assertThat(letters()).anyMatch(text -> text.contains("There is nothing to put right.")));
        assertThat(letters()).noneMatch(text -> text.contains("let it go"));
    }

    private List<String> letters() {
        return mail.mailbox(email).stream().map(Mails::text).toList();
    }

    private void note(String person, String text, String to) {
        note(person, text, to, ANSWER);
    }

    /** Whoever writes has the task for as long. */
    private void note(String person, String text, String to, String task) {
        String id = claim(subject, person, task);
        Desk desk = Desk.of(people, person);
        HttpResponse<String> written = desk.post(
                desk.get(page(subject) + "?task=" + id),
                page(subject) + "/notes",
                Map.of("task", id, "text", text, "to", to));
        assertThat(written.statusCode()).as(written.body()).isEqualTo(303);
        HttpResponse<String> released = people.staff(person).post("/engine-rest/task/" + id + "/unclaim", "");
        assertThat(released.statusCode()).as(released.body()).isEqualTo(204);
    }
}
