package dev.habeas.journeys;

import static dev.habeas.journeys.CaseDesk.claim;
import static dev.habeas.journeys.CaseDesk.page;
import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who wants the data itself in California declares under penalty of perjury that it is theirs. Source: 11 CCR 7062(c). */
@Journey
class DeclarationIT {

    private static final String VERIFY = "Verify identity";
    private static final String ASKED = "Sign that it is you";
    private static final String FORM = "/privacy/request/access";
    private static final String AUTHORITY = "Check authority";
    private static final Map<String, String> REPRESENTATIVE =
            Map.of("residence", "US-CA", "relation", "legal-representative", "subjectEmail", "ward@example.org");
    private static final Map<String, String> DECLARED =
            Map.of("identityDecision", "verified", "identityMethod", "data-points-and-declaration");

    @Autowired
    private People people;

    @Autowired
    private MailRoom mail;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void itIsSignedOnThePageOfTheRequestAndKeptSealed() {
        Portal person = Portal.somebody(people, mail);
        String status = asks(person, Map.of("residence", "US-CA"));
        OpenCase subject = person.caseOf(people, ledger, status);
        claim(subject, "analyst", VERIFY);
        assertThat(subject.submit("analyst", VERIFY, DECLARED).body()).contains("HABEAS-IDE-019");
        subject.submit("analyst", VERIFY, Map.of("identityDecision", "ask", "exposedData", "ordinary"));
        eventually(() -> assertThat(subject.evidence()).contains("proof-asked"));
        eventually(() -> assertThat(mail.mailbox(person.email))
                .anySatisfy(letter -> assertThat(Mails.text(letter)).contains("on the page of your request")));
        HttpResponse<String> open = person.unlocks(status);
        assertThat(open.body()).contains(ASKED, "under penalty of perjury", "the request " + subject.reference());
        assertThat(sign(person, status, open, " ").statusCode()).isEqualTo(422);
        assertThat(sign(person, status, open, "x".repeat(201)).statusCode()).isEqualTo(422);
        assertThat(declarations(subject)).isZero();

        HttpResponse<String> signed = sign(person, status, open, "Zyx-CANARY Maria O’Neill");

        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(200);
        assertThat(signed.body()).contains("Your declaration is signed").doesNotContain(ASKED);
        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly(VERIFY));
        assertThat(sign(person, status, open, "Somebody Else").statusCode()).isEqualTo(422);
        assertThat(declarations(subject)).isEqualTo(1);
        assertThat(Canary.search(jdbc, Canary.allSchemas(jdbc)).hits()).isEmpty();
        claim(subject, "analyst", VERIFY);
        assertThat(look(subject, "analyst").body())
                .startsWith("I declare under penalty of perjury under the laws of the State of California")
                .contains(subject.reference(), "Zyx-CANARY Maria O’Neill");
        subject.complete("analyst", VERIFY, DECLARED);
        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly("Review package"));
        assertThat(look(subject, "analyst").statusCode()).isEqualTo(403);
        assertThat(look(subject, "manager").statusCode()).isEqualTo(403);
        assertThat(look(subject, "officer").statusCode())
                .as("a record is asked for later, too")
                .isEqualTo(200);
        assertThat(ledger.entries(subject, "declaration-signed")).isEqualTo(1);
        assertThat(ledger.entries(subject, "declaration-shown")).isEqualTo(2);
        assertThat(subject.evidence()).doesNotContain("CANARY", "Maria");
    }

    @Test
    void oneOnPaperIsTakenDownOnTheCasePage() {
        OpenCase subject = open("US-CA");
        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly(VERIFY));
        Desk manager = Desk.of(people, "manager");
        assertThat(manager.get(page(subject)).body()).doesNotContain("One that came on paper", "/declaration\"");
        assertThat(manager.post(manager.get("/breaches"), page(subject) + "/declaration", Map.of("text", "x"))
                        .statusCode())
                .isEqualTo(403);
        Desk analyst = Desk.of(people, "analyst");
        HttpResponse<String> shown = analyst.get(page(subject));
        assertThat(shown.body()).contains("not signed yet");
        assertThat(analyst.post(shown, page(subject) + "/declaration", Map.of("text", " "))
                        .body())
                .contains("Say who signed what");

        HttpResponse<String> taken = analyst.post(
                shown, page(subject) + "/declaration", Map.of("text", "Zyx-CANARY signed on 3 May, folder 7"));

        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(analyst.get(page(subject)).body())
                .contains("Came on paper, taken down")
                .doesNotContain("not signed yet", "CANARY");
        assertThat(analyst.post(shown, page(subject) + "/declaration", Map.of("text", "again"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(Canary.search(jdbc, Canary.allSchemas(jdbc)).hits()).isEmpty();
        claim(subject, "analyst", VERIFY);
        assertThat(look(subject, "analyst").body()).isEqualTo("Zyx-CANARY signed on 3 May, folder 7");
        assertThat(subject.submit("analyst", VERIFY, DECLARED).statusCode()).isEqualTo(204);
        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly("Review package"));
    }

    @Test
    void nobodyElseIsAskedForOne() {
        Portal person = Portal.somebody(people, mail);
        String status = asks(person, Map.of("residence", "DE"));
        HttpResponse<String> opened = person.unlocks(status);
        assertThat(opened.body()).doesNotContain(ASKED);
        HttpResponse<String> refused = sign(person, status, opened, "Maria O’Neill");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("We need no declaration for this request");
        OpenCase subject = person.caseOf(people, ledger, status);
        Desk analyst = Desk.of(people, "analyst");
        HttpResponse<String> late =
                analyst.post(analyst.get("/breaches"), page(subject) + "/declaration", Map.of("text", "on paper"));
        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(late.body()).contains("No declaration is asked for in this case");
        assertThat(declarations(subject)).isZero();
    }

    @Test
    void withoutTheCodeNothingIsSigned() {
        Portal person = Portal.somebody(people, mail);
        String status = asks(person, Map.of("residence", "US-CA"));
        HttpResponse<String> locked = person.get(status);
        assertThat(locked.body()).doesNotContain(ASKED);

        HttpResponse<String> refused =
                person.post(status, status + "/declaration", Map.of("pass", "guess", "name", "Maria O’Neill"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(declarations(person.caseOf(people, ledger, status))).isZero();
    }

    @Test
    void whoActsForAnotherSignsNothingOnThePage() {
        Portal acting = Portal.somebody(people, mail);
        String status = asks(acting, REPRESENTATIVE);
        OpenCase subject = acting.caseOf(people, ledger, status, AUTHORITY);
        subject.complete("analyst", AUTHORITY, Map.of("authorityProof", "court-appointment"));
        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly(VERIFY));
        HttpResponse<String> opened = acting.unlocks(status);
        assertThat(opened.body()).doesNotContain(ASKED);

        assertThat(sign(acting, status, opened, "The Agent").statusCode()).isEqualTo(422);

        assertThat(declarations(subject)).isZero();
        assertThat(Desk.of(people, "analyst").get(page(subject)).body()).contains("not signed yet");
        subject.complete("analyst", VERIFY, Map.of("identityDecision", "ask", "exposedData", "ordinary"));
        eventually(() -> assertThat(mail.mailbox(acting.email))
                .anySatisfy(letter -> assertThat(Mails.text(letter)).contains("signed by the person or, where they")));
    }

    /** Source: 11 CCR 7063(b); California Probate Code 4121 to 4130. */
    @Test
    void aPowerOfAttorneySparesIt() {
        Portal acting = Portal.somebody(people, mail);
        OpenCase subject = acting.caseOf(people, ledger, asks(acting, REPRESENTATIVE), AUTHORITY);

        subject.complete("analyst", AUTHORITY, Map.of("authorityProof", "power-of-attorney"));

        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly("Review package"));
        assertThat(subject.evidence()).contains("\"authority\":\"power-of-attorney\"");
    }

    /** Source: 11 CCR 7024(a), 7062(b). */
    @Test
    void aRepresentativeIsToldTheCategoriesWithoutOne() {
        Portal acting = Portal.somebody(people, mail);
        OpenCase subject = acting.caseOf(people, ledger, asks(acting, REPRESENTATIVE), AUTHORITY);
        subject.complete("analyst", AUTHORITY, Map.of("authorityProof", "court-appointment"))
                .complete(
                        "analyst",
                        VERIFY,
                        Map.of("identityDecision", "categories", "identityMethod", "two-data-points"));

        eventually(() -> assertThat(subject.tasks("officer")).containsExactly("Confirm identity refusal"));
    }

    private String asks(Portal person, Map<String, String> fields) {
        List<String> before = person.mails.opening();
        assertThat(person.post(FORM, FORM, person.fields(fields)).statusCode()).isEqualTo(303);
        return person.opens(person.mails.linksToOpen(before.size() + 1).get(before.size()));
    }

    private HttpResponse<String> sign(Portal person, String status, HttpResponse<String> open, String name) {
        return person.post(status, status + "/declaration", Map.of("pass", Portal.pass(open), "name", name));
    }

    private HttpResponse<String> look(OpenCase subject, String user) {
        Desk desk = Desk.of(people, user);
        return desk.post(desk.get("/breaches"), page(subject) + "/declaration/text", Map.of());
    }

    private long declarations(OpenCase subject) {
        return ledger.count("select count(*) from signed_declaration where case_id = cast(? as uuid)", subject.id());
    }

    private OpenCase open(String residence) {
        return OpenCase.open(people, """
                {"right": "access", "residence": "%s", "channel": "web", "locale": "en",
                 "subject": {"name": "Maria", "identifiers": [{"type": "email", "value": "d-%s@example.org"}]}}""".formatted(residence, UUID.randomUUID()));
    }
}
