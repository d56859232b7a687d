package dev.habeas.journeys;

import static dev.habeas.journeys.CaseDesk.claim;
import static dev.habeas.journeys.CaseDesk.page;
import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Staff look at a case whose vault is full. */
@Journey
class PersonalDataOnTheCasePageIT {

    private static final Map<String, String> TO_VERIFY = Map.of("purpose", "verify-identity");

    @Autowired
    private People people;

    @Autowired
    private Ledger ledger;

    private String email;
    private OpenCase subject;

    @BeforeEach
    void aCaseIsOpen() {
        email = CaseDesk.someone();
        subject = CaseDesk.open(people, email);
    }

    @Test
    void nothingOfItIsShownUnasked() {
        claim(subject, "analyst", "Verify identity");
        Desk analyst = Desk.of(people, "analyst");
        for (String path : new String[] {page(subject), page(subject) + "/panel", "/cases"}) {
            HttpResponse<String> shown = analyst.get(path);
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.body()).doesNotContain("Canary", email, "alert(1)", "1984");
            assertThat(shown.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        }
        assertThat(looks("analyst")).isZero();
    }

    @Test
    void whoHasClaimedATaskOfTheCaseReadsItOnce() {
        claim(subject, "analyst", "Verify identity");
        Desk analyst = Desk.of(people, "analyst");
        HttpResponse<String> shown = reveal(analyst, page(subject) + "/panel", TO_VERIFY);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains(email, "12 March 1984");
        assertThat(analyst.get(page(subject) + "/panel").body()).doesNotContain(email);
    }

    @Test
    void whatAPersonWroteIsShownToTheLetter() {
        claim(subject, "analyst", "Verify identity");
        String shown =
                reveal(Desk.of(people, "analyst"), page(subject), TO_VERIFY).body();
        assertThat(shown)
                .contains(CaseDesk.NAME_ON_THE_PAGE, CaseDesk.MESSAGE_ON_THE_PAGE)
                .doesNotContain("60481729", "<script>");
    }

    @Test
    void everyLookLeavesItsEvidence() {
        claim(subject, "analyst", "Verify identity");
        Desk analyst = Desk.of(people, "analyst");
        for (int look = 1; look <= 5; look++) {
            reveal(analyst, page(subject), TO_VERIFY);
            assertThat(looks("analyst")).isEqualTo(look);
        }
        assertThat(ledger.count("""
                select count(*) from evidence_entry where case_id = cast(? as uuid) and type = 'vault-read'
                    and actor = 'analyst' and position('"purpose":"verify-identity"' in facts) > 0""", subject.id())).isEqualTo(5);
    }

    @Test
    void whoHasClaimedNothingReadsNothing() {
        Desk analyst = Desk.of(people, "analyst");
        eventually(() -> assertThat(analyst.get(page(subject)).body()).contains("Claim a task of this case first"));
        assertRefused(analyst.post(analyst.get("/cases"), page(subject), TO_VERIFY), "analyst");
    }

    @Test
    void aTaskOfAnotherCaseOrOfAnotherPersonIsOfNoHelp() {
        claim(subject, "analyst", "Verify identity");
        OpenCase other = CaseDesk.open(people, CaseDesk.someone());
        String task = claim(other, People.BOTH, "Verify identity");
        Desk robin = Desk.of(people, People.BOTH);
        assertRefused(
                robin.post(robin.get("/cases"), page(subject), Map.of("purpose", "verify-identity", "task", task)),
                People.BOTH);
    }

    @Test
    void theRightEndsWithTheTask() {
        claim(subject, "analyst", "Verify identity");
        Desk analyst = Desk.of(people, "analyst");
        HttpResponse<String> opened = analyst.get(page(subject));
        subject.complete("analyst", "Verify identity", Map.of("identityDecision", "verified"));
        assertRefused(analyst.post(opened, page(subject), TO_VERIFY), "analyst");
    }

    @Test
    void aManagerReadsNothing() {
        Desk manager = Desk.of(people, "manager");
        HttpResponse<String> shown = manager.get(page(subject));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body())
                .contains(subject.reference(), "Managers and auditors see no personal data")
                .doesNotContain("_csrf");
        assertThat(manager.postWithout(page(subject), TO_VERIFY).statusCode()).isEqualTo(403);
    }

    @Test
    void aPurposeThatIsNoneShowsNothing() {
        claim(subject, "analyst", "Verify identity");
        Desk analyst = Desk.of(people, "analyst");
        HttpResponse<String> shown = reveal(analyst, page(subject), Map.of("purpose", "curiosity"));
        assertThat(shown.statusCode()).isEqualTo(400);
        assertThat(shown.body()).doesNotContain(email);
        assertThat(looks("analyst")).isZero();
    }

    @Test
    void aRequestForgedByAnotherSiteShowsNothing() {
        claim(subject, "analyst", "Verify identity");
        Desk analyst = Desk.of(people, "analyst");
        analyst.get(page(subject));
        assertThat(analyst.postWithout(page(subject), TO_VERIFY).statusCode()).isEqualTo(403);
        assertThat(looks("analyst")).isZero();
    }

    @Test
    void aPageThatWasOpenedBeforeAnotherStillWorks() {
        claim(subject, "analyst", "Verify identity");
        Desk analyst = Desk.of(people, "analyst");
        String session = analyst.session();
        HttpResponse<String> first = analyst.get(page(subject));
        analyst.get(page(CaseDesk.open(people, CaseDesk.someone())));
        assertThat(analyst.post(first, page(subject), TO_VERIFY).statusCode()).isEqualTo(200);
        assertThat(analyst.session()).isEqualTo(session);
    }

    private void assertRefused(HttpResponse<String> answer, String user) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Claim a task of this case first").doesNotContain(email, "Canary");
        assertThat(looks(user)).isZero();
    }

    private static HttpResponse<String> reveal(Desk desk, String path, Map<String, String> fields) {
        return desk.post(desk.get(path), path, fields);
    }

    private long looks(String user) {
        return ledger.count(
                "select count(*) from evidence_entry where case_id = cast(? as uuid) and type = 'vault-read' and actor = ?",
                subject.id(),
                user);
    }
}
