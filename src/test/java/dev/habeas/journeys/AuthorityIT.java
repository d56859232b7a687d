package dev.habeas.journeys;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Eventually.stays;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An agent asks for a person: whether they may is asked of the agent, or of the person, before anything is disclosed. */
@Journey
class AuthorityIT {

    /** Named in {@link Surroundings} as the domain of a registered agent. */
    static final String AGENCY = "agency.example";

    private static final String CHECK = "Check authority";
    private static final String SETTLE = "Settle disputed authority";
    private static final String FORM = "/privacy/request/access";
    private static final byte[] PDF = "%PDF-1.7 permission".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern LINK = Pattern.compile("/privacy/confirm/permission/([A-Za-z0-9_-]{22})");
    private static final String OVERDUE = "BoundaryEvent_AnswerOverdue";

    private final String known = "anna." + UUID.randomUUID() + "@example.org";

    @Autowired
    private People people;

    @Autowired
    private MailRoom mail;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Recipients recipients;

    @Autowired
    private MovableClock clock;

    private Portal agent;
    private String status;
    private OpenCase subject;

    @BeforeEach
    void theCompanyKnowsThePerson() {
        recipients.onFile(known, okJson("""
                {"contactPoints": [{"email": "%s"}], "allKnown": true}""".formatted(known)));
    }

    @Test
    void aPermissionThatWasAskedForIsSentLookedAtAndDestroyed() {
        anAgentAsksFrom("agent.example");
        assertThat(agent.unlocks(status).body()).doesNotContain("type=\"file\"");
        decide("ask-requester");
        eventually(() -> assertThat(agent.mails.texts())
                .anyMatch(text ->
                        text.contains("signed by the person") && text.contains("you need no power of attorney")));

        HttpResponse<String> open = agent.unlocks(status);
        assertThat(open.body()).contains("type=\"file\"");
        HttpResponse<String> sent =
                agent.postFile(open, status + "/document", Map.of("pass", Portal.pass(open)), "permission.pdf", PDF);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);

        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly(CHECK));
        decide("signed-permission");
        eventually(() -> assertThat(subject.evidence()).contains("identity-documents-destroyed"));
        assertThat(ledger.count("select count(*) from identity_document where case_id = cast(? as uuid)", subject.id()))
                .isZero();
        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly("Verify identity"));
        assertThat(subject.evidence()).doesNotContain(agent.email, known, "permission.pdf");
    }

    @Test
    void aPersonWhoConfirmsProvesTheAuthority() {
        anAgentAsksFrom("agent.example");
        assertThat(attempt("person-confirmed").body()).contains("HABEAS-IDE-013");
        String link = askThePerson();
        for (int visit = 0; visit < 3; visit++) {
            assertThat(nobody().get(link).body())
                    .contains("Did you let somebody ask for you?")
                    .doesNotContain(agent.email);
        }
        stays(() -> assertThat(subject.tasks("analyst")).isEmpty());

        assertThat(press(link, "yes").body()).contains("You have confirmed that they may ask for you");

        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly(CHECK));
        assertThat(press(link, "no").statusCode()).as("used").isEqualTo(422);
        decide("person-confirmed");
        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly("Verify identity"));
        assertThat(subject.evidence()).contains("authority-answered", "person-confirmed");
    }

    @Test
    void aPersonWhoDeniesPutsItBeforeAnOfficer() {
        anAgentAsksFrom("agent.example");
        String link = askThePerson();

        assertThat(press(link, "no").body()).contains("another person looks at the request");

        eventually(() -> assertThat(subject.tasks("officer")).containsExactly(SETTLE));
        assertThat(subject.tasks("analyst")).isEmpty();
        subject.complete("officer", SETTLE, Map.of("refusalDecision", "approved"))
                .becomes("refused");
        assertThat(subject.evidence()).contains("person-denied");
    }

    @Test
    void silenceEndsAtTheAnalystBeforeTheAnswerIsDueAndNoSooner() {
        anAgentAsksFrom("agent.example");
        String link = askThePerson();
        Instant end = ledger.timer(subject, OVERDUE).orElseThrow();
        Instant due = Instant.parse(subject.view().at("/deadlines").findParents("event").stream()
                .filter(each -> each.path("event").asText().equals("respond"))
                .findFirst()
                .orElseThrow()
                .path("dueAt")
                .asText());
        assertThat(end).isBefore(due);

        clock.advanceTo(end.minusSeconds(60));
        stays(() -> assertThat(subject.tasks("analyst")).isEmpty());
        clock.advanceTo(end.plusSeconds(1));

        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly(CHECK));
        assertThat(press(link, "yes").statusCode()).as("too late").isEqualTo(422);
        assertThat(attempt("person-confirmed").body()).contains("HABEAS-IDE-013");
    }

    @Test
    void whoIsNotOnFileCannotBeAsked() {
        recipients.onFile(known, okJson("""
                {"contactPoints": [{"email": "%s"}], "allKnown": false}""".formatted(known)));
        anAgentAsksFrom("agent.example");

        decide("ask-person");

        eventually(() -> assertThat(subject.evidence()).contains("\"authority-asked\"", "\"way\":\"none\""));
        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly(CHECK));
        assertThat(mail.mailbox(known)).isEmpty();
    }

    @Test
    void aRegisteredAgentNeedsNoMoreAndNobodyElseIsOne() {
        for (String other : List.of("agent.example", "evil." + AGENCY)) {
            anAgentAsksFrom(other);
            assertThat(attempt("registered-agent").body()).as(other).contains("HABEAS-IDE-014");
        }

        anAgentAsksFrom(AGENCY);
        decide("registered-agent");

        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly("Verify identity"));
        assertThat(subject.evidence()).contains("\"agent\":\"the-agency\"");
    }

    private void anAgentAsksFrom(String domain) {
        agent = Portal.of(people, mail, "agent-" + UUID.randomUUID() + "@" + domain);
        agent.post(
                FORM,
                FORM,
                agent.fields(Map.of("relation", "authorized-agent", "residence", "US-CA", "subjectEmail", known)));
        status = agent.opens(agent.mails.linkToOpen());
        subject = agent.caseOf(people, ledger, status, CHECK);
    }

    private String askThePerson() {
        decide("ask-person");
        eventually(() -> assertThat(Mails.text(mail.mailbox(known).get(0))).contains(agent.email));
        Matcher link = LINK.matcher(Mails.text(mail.mailbox(known).get(0)));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private void decide(String proof) {
        subject.complete("analyst", CHECK, Map.of("authorityProof", proof));
    }

    private HttpResponse<String> attempt(String proof) {
        HttpResponse<String> refused = subject.attempt("analyst", CHECK, Map.of("authorityProof", proof));
        people.staff("analyst").post("/engine-rest/task/" + subject.taskId("analyst", CHECK) + "/unclaim", "");
        return refused;
    }

    private Desk nobody() {
        return Desk.ofNobody(people);
    }

    private HttpResponse<String> press(String link, String answer) {
        return nobody().postWithout(link, Map.of("answer", answer));
    }
}
