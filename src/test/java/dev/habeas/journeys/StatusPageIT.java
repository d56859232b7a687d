package dev.habeas.journeys;

import static dev.habeas.journeys.CaseDesk.claim;
import static dev.habeas.journeys.CaseDesk.page;
import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of a case, for whoever has its link and for whoever reads the mailbox, too. */
@Journey
class StatusPageIT {

    private static final Map<String, String> SECRETS = Map.of(
            "name", "Zyx-CANARY-NAME",
            "account", "Zyx-CANARY-ACCOUNT",
            "phone", "+4930999000111",
            "message", "Zyx-CANARY-MESSAGE");

    @Autowired
    private People people;

    @Autowired
    private MailRoom mail;

    @Autowired
    private Ledger ledger;

    @Autowired
    private MovableClock clock;

    private Portal person;
    private Portal thief;
    private String status;

    @BeforeEach
    void aCaseIsOpen() {
        person = Portal.somebody(people, mail);
        thief = Portal.somebody(people, mail);
        status = person.handsIn(SECRETS);
    }

    @Test
    void tellsHowFarTheCaseIsAndWhenTheAnswerIsDue() {
        OpenCase subject = person.caseOf(people, ledger, status);
        assertThat(person.get(status).body())
                .contains(subject.reference(), "We are making sure that the request is yours")
                .contains("You get an answer by", "in ", " days", "Your request was taken up");
        subject.granted().becomes("completed");
        assertThat(person.get(status).body())
                .contains("We have answered. The request is closed.", "A person decided about the request");
    }

    @Test
    void isKeptOutOfSearchEnginesCachesAndTheNextSite() {
        HttpResponse<String> shown = person.get(status);
        assertThat(shown.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
        assertThat(shown.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(shown.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(shown.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe", "http"));
        assertThat(shown.body()).doesNotContain("<script", "style=\"", "onclick");
    }

    @Test
    void aLinkThatLeakedDisclosesNoPersonalDataAndChangesNothing() {
        OpenCase subject = person.caseOf(people, ledger, status);
        for (HttpResponse<String> seen : new HttpResponse[] {
            thief.get(status),
            thief.post(status, status + "/code", Map.of()),
            thief.post(status, status + "/unlock", Map.of("code", "00000000")),
            thief.post(status, status + "/messages", Map.of("text", "send it to me", "pass", "guess")),
            thief.post(status, status + "/withdrawal", Map.of("confirmed", "yes", "pass", "guess"))
        }) {
            assertThat(Canary.isIn(seen.body())).isFalse();
            assertThat(seen.body()).doesNotContain(person.email);
        }
        assertThat(thief.mails.texts()).isEmpty();
        assertThat(subject.status()).isEqualTo("awaiting-identity");
        assertThat(subject.evidence()).doesNotContain("message-received", "withdrawal-received", "access-code-used");
    }

    @Test
    void theCodeFromTheMailboxOpensIt() {
        HttpResponse<String> open = person.unlocks(status);
        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(open.body()).contains("There is no answer yet", "No messages yet");
        assertThat(person.get(status).body()).doesNotContain("There is no answer yet");
    }

    @Test
    void theAnswerIsShownBehindTheCodeOnly() {
        person.caseOf(people, ledger, status).granted().becomes("completed");
        assertThat(person.get(status).body()).doesNotContain("Zyx-CANARY-NAME");
        assertThat(person.unlocks(status).body()).contains("Dear Zyx-CANARY-NAME");
    }

    @Test
    void aCodeWorksOnceAndForItsOwnLinkOnly() {
        person.post(status, status + "/code", Map.of());
        String code = person.mails.code(1);
        Portal other = Portal.somebody(people, mail);
        String elsewhere = other.handsIn(Map.of());
        assertThat(other.post(elsewhere, elsewhere + "/unlock", Map.of("code", code))
                        .statusCode())
                .isEqualTo(422);
        assertThat(enter(code)).isEqualTo(200);
        assertThat(enter(code)).isEqualTo(422);
    }

    @Test
    void aCodeIsNotFoundByGuessing() {
        person.post(status, status + "/code", Map.of());
        String code = person.mails.code(1);
        for (int i = 0; i < 5; i++) {
            assertThat(enter(code.startsWith("1") ? "2222222" + i : "1111111" + i))
                    .isEqualTo(422);
        }
        assertThat(enter(code)).isEqualTo(422);
    }

    @Test
    void aCodeDoesNotLast() {
        person.post(status, status + "/code", Map.of());
        String code = person.mails.code(1);
        clock.advance(Duration.ofMinutes(16));
        assertThat(enter(code)).isEqualTo(422);
    }

    @Test
    void theMailboxIsNotFloodedWithCodes() {
        for (int i = 0; i < 8; i++) {
            assertThat(thief.post(status, status + "/code", Map.of()).statusCode())
                    .isEqualTo(200);
        }
        eventually(() -> assertThat(person.mails.codes()).hasSize(5));
        Eventually.stays(() -> assertThat(person.mails.codes()).hasSize(5));
    }

    @Test
    void messagesGoBothWaysAndAreInNoMail() {
        String pass = Portal.pass(person.unlocks(status));
        String hostile =
                "<script>alert(1)</script> ${31415*27182} #{31415*27182} [[${31415*27182}]] __${31415*27182}__ {{31415*27182}} *{31415*27182}";
        Map<String, String> message = Map.of("text", hostile, "pass", pass);
        HttpResponse<String> sent = person.post(status, status + "/messages", message);
        assertThat(sent.body())
                .contains(
                        "Your message is with us.",
                        "&lt;script&gt;alert(1)&lt;/script&gt; ${31415*27182} #{31415*27182} [[${31415*27182}]]")
                .doesNotContain("<script>", "853922530");
        person.post(status, status + "/messages", message);

        OpenCase subject = person.caseOf(people, ledger, status);
        eventually(() ->
                assertThat(subject.tasks("analyst")).containsExactlyInAnyOrder("Verify identity", "Read message"));
        claim(subject, "analyst", "Verify identity");
        Desk analyst = Desk.of(people, "analyst");
        HttpResponse<String> desk =
                analyst.post(analyst.get(page(subject)), page(subject), Map.of("purpose", "verify-identity"));
        assertThat(desk.body())
                .contains("The requester", "&lt;script&gt;alert(1)&lt;/script&gt; ${31415*27182}")
                .doesNotContain("<script>alert");
        assertThat(desk.body().split("&lt;script&gt;", -1))
                .as("sent twice, kept once")
                .hasSize(2);

        analyst.post(desk, page(subject) + "/notes", Map.of("text", "Zyx-CANARY-ANSWER", "to", "requester"));
        analyst.post(desk, page(subject) + "/notes", Map.of("text", "Zyx-CANARY-NOTE for us"));
        String mailed = person.mails.linkToStatus(2);
        assertThat(Canary.in(person.mails.ofThePages())).isEmpty();
        assertThat(person.unlocks(mailed).body())
                .contains("Zyx-CANARY-ANSWER", "${31415*27182}")
                .doesNotContain("Zyx-CANARY-NOTE", "853922530");
        assertThat(subject.attempt("analyst", "Read message", Map.of()).body())
                .contains("Choose what the message needed");
        person.post(status, status + "/messages", Map.of("text", "one thing more", "pass", pass));
        eventually(() -> assertThat(subject.tasks("analyst"))
                .as("the first was claimed before it came")
                .containsExactlyInAnyOrder("Verify identity", "Read message", "Read message"));
        subject.complete("analyst", "Read message", Map.of("messageHandling", "answered"))
                .complete("analyst", "Read message", Map.of("messageHandling", "noted"));
        assertThat(subject.tasks("analyst")).containsExactly("Verify identity");
        assertThat(subject.evidence()).contains("\"message-read\"", "\"handling\":\"answered\"");
    }

    @Test
    void whoHasThePassTakesTheRequestBackAfterBeingAskedAgain() {
        OpenCase subject = person.caseOf(people, ledger, status);
        String pass = Portal.pass(person.unlocks(status));
        HttpResponse<String> asked = person.post(status, status + "/withdrawal", Map.of("pass", pass));
        assertThat(asked.body()).contains("Take the request back?");
        assertThat(subject.status()).isEqualTo("awaiting-identity");
        HttpResponse<String> done =
                person.post(status, status + "/withdrawal", Map.of("pass", pass, "confirmed", "yes"));
        assertThat(done.statusCode()).isEqualTo(303);
        subject.becomes("withdrawn");
        assertThat(person.get(status).body()).contains("You took the request back. It is closed.");
    }

    @Test
    void aPassEndsWithItsTime() {
        String pass = Portal.pass(person.unlocks(status));
        clock.advance(Duration.ofMinutes(31));
        HttpResponse<String> late = person.post(status, status + "/messages", Map.of("text", "too late", "pass", pass));
        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(late.body()).contains("Too much time has passed").doesNotContain("too late");
    }

    private int enter(String code) {
        return person.post(status, status + "/unlock", Map.of("code", code)).statusCode();
    }
}
