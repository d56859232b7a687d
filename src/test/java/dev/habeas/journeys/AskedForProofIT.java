package dev.habeas.journeys;

import static dev.habeas.journeys.CaseDesk.page;
import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever is asked for proof can give it, on every way, and the mailbox on file decides and not the one typed in. */
@Journey
class AskedForProofIT {

    private static final String VERIFY = "Verify identity";
    private static final Map<String, String> ASK = Map.of("identityDecision", "ask", "exposedData", "ordinary");
    private static final Map<String, String> BY_MAILBOX =
            Map.of("identityDecision", "verified", "identityMethod", "contact-point");

    private final String email = "anna." + UUID.randomUUID() + "@example.org";
    private final String other = "second." + UUID.randomUUID() + "@example.net";

    private Confirmation confirmation;

    @Autowired
    private People people;

    @Autowired
    private MailRoom mail;

    @Autowired
    private Ledger ledger;

    @Autowired
    void confirmation(People people, MailRoom mail) {
        confirmation = new Confirmation(people, mail);
    }

    @Test
    void nobodyIsVerifiedByAMailboxThatNobodyConfirmed() {
        OpenCase subject = confirmation.open("web", "self", email, other);

        HttpResponse<String> claimed = subject.attempt("analyst", VERIFY, BY_MAILBOX);

        assertThat(claimed.statusCode()).isEqualTo(400);
        assertThat(claimed.body()).contains("HABEAS-IDE-017");
        assertThat(subject.recipients()).isEmpty();
    }

    @Test
    void theMailboxOnFileIsSentALinkAndGetsTheAnswer() {
        OpenCase subject = confirmation.open("web", "self", email, other).complete("analyst", VERIFY, ASK);
        Confirmation.Sent sent = confirmation.linkTo(email);
        confirmation.noLinkTo(other);
        assertThat(subject.tasks("analyst")).isEmpty();

        assertThat(confirmation.press(sent.token(), "yes").statusCode()).isEqualTo(200);

        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly(VERIFY));
        subject.complete("analyst", VERIFY, BY_MAILBOX);
        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly("Decide erasure"));
        int before = mail.mailbox(other).size();
        subject.complete("analyst", "Decide erasure", Map.of("decision", "granted"))
                .becomes("completed");
        eventually(() -> assertThat(mail.mailbox(email)).hasSize(2));
        assertThat(mail.mailbox(other))
                .as("whoever typed another mailbox in hears nothing more")
                .hasSize(before);
        assertThat(subject.evidence()).contains("answered-at-the-mailbox-on-file", "\"way\":\"link\"");
    }

    @Test
    void aRequestThatTheMailboxOnFileDisownsIsNotVerifiedAnyMore() {
        OpenCase subject = confirmation.open("web", "self", email, other).complete("analyst", VERIFY, ASK);

        confirmation.press(confirmation.linkTo(email).token(), "no");

        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly(VERIFY));
        for (String method : new String[] {"contact-point", "two-data-points", "document"}) {
            HttpResponse<String> late = subject.attempt(
                    "analyst", VERIFY, Map.of("identityDecision", "verified", "identityMethod", method));
            assertThat(late.statusCode()).as(method).isEqualTo(400);
        }
        subject.complete("analyst", VERIFY, Map.of("identityDecision", "not-verified"))
                .complete("officer", "Confirm identity refusal", Map.of("refusalDecision", "approved"))
                .becomes("refused");
        assertThat(subject.recipients()).isEmpty();
    }

    @Test
    void whatWasGivenByPhoneIsHandedInOnTheCasePage() {
        OpenCase subject = twoDataPoints().complete("analyst", VERIFY, ASK);
        eventually(() -> assertThat(subject.evidence()).contains("proof-asked"));
        Desk manager = Desk.of(people, "manager");
        assertThat(manager.get(page(subject)).body()).doesNotContain("/proof\"");
        Desk analyst = Desk.of(people, "analyst");
        HttpResponse<String> shown = analyst.get(page(subject));
        assertThat(shown.body()).contains("/proof\"");

        assertThat(analyst.post(shown, page(subject) + "/proof", Map.of("text", " "))
                        .statusCode())
                .isEqualTo(400);
        assertThat(subject.tasks("analyst")).isEmpty();
        analyst.post(shown, page(subject) + "/proof", Map.of("text", "First order in May, number ends with 0815"));

        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly(VERIFY));
        assertThat(subject.evidence()).contains("proof-arrived");
        assertThat(analyst.get(page(subject)).body()).doesNotContain("/proof\"");
        subject.complete(
                "analyst", VERIFY, Map.of("identityDecision", "verified", "identityMethod", "two-data-points"));
        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly("Decide erasure"));
    }

    @Test
    void whatWasWrittenOnTheStatusPageGoesBackToWhoeverVerifies() {
        Portal person = Portal.somebody(people, mail);
        String status = person.handsIn(Map.of("account", "A-4711"));
        OpenCase subject = person.caseOf(people, ledger, status);
        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly(VERIFY));
        String pass = Portal.pass(person.unlocks(status));
        person.post(status, status + "/messages", Map.of("text", "How long does it take?", "pass", pass));
        assertThat(subject.attempt("analyst", "Read message", Map.of("messageHandling", "proof"))
                        .body())
                .contains("HABEAS-CWK-002");
        subject.complete("analyst", "Read message", Map.of("messageHandling", "answered"))
                .complete("analyst", VERIFY, ASK);
        eventually(() -> assertThat(subject.evidence()).contains("proof-asked"));

        person.post(status, status + "/messages", Map.of("text", "My first order was in May", "pass", pass));
        subject.complete("analyst", "Read message", Map.of("messageHandling", "proof"));

        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly(VERIFY));
        assertThat(subject.evidence()).contains("\"handling\":\"proof\"", "proof-arrived");
    }

    /** 11 CCR 7062(c), 7024(a): whoever only reads a mailbox, and be it the one on file, is not handed the data itself. */
    @Test
    void theDataItselfIsReleasedToNoMailboxThatProvedNothingElse() {
        OpenCase subject = OpenCase.open(people, """
                {"right": "access", "residence": "US-CA", "channel": "web", "locale": "en",
                 "subject": {"name": "Anna Beispiel", "identifiers": [{"type": "email", "value": "%s"}]},
                 "requester": {"relation": "self", "email": "%s"}}""".formatted(email, other));

        for (String method : new String[] {"contact-point", "two-data-points", "three-data-points"}) {
            HttpResponse<String> little = subject.attempt(
                    "analyst", VERIFY, Map.of("identityDecision", "verified", "identityMethod", method));
            assertThat(little.statusCode()).as(method).isEqualTo(400);
        }

        assertThat(subject.tasks("analyst")).containsExactly(VERIFY);
        assertThat(subject.recipients()).isEmpty();
        assertThat(ledger.count("select count(*) from data_package where case_id = '" + subject.id() + "'"))
                .isZero();
        assertThat(mail.mailbox(other))
                .allSatisfy(letter -> assertThat(Mails.text(letter)).doesNotContain("/privacy/package/"));
    }

    private OpenCase twoDataPoints() {
        return OpenCase.open(people, """
                {"right": "erasure", "residence": "US-CA", "channel": "phone", "locale": "en",
                 "subject": {"name": "Anna Beispiel", "identifiers": [{"type": "email", "value": "%s"}]},
                 "requester": {"relation": "self", "email": "%s"}}""".formatted(email, other));
    }
}
