package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Eventually.stays;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The one-time link and code in a mail: in the hands of the person, and in the hands of others. */
@Journey
class LinkAndCodeIT {

    private static final String VERIFY = "Verify identity";
    private static final Loot LOOT = new Loot();

    private final String email = "anna." + UUID.randomUUID() + "@example.org";

    private Confirmation confirmation;

    @Autowired
    private MovableClock clock;

    @Autowired
    void confirmation(People people, MailRoom mail) {
        confirmation = new Confirmation(people, mail);
    }

    @AfterAll
    static void figures() {
        LOOT.count("links and codes");
    }

    @Test
    void whoReadsTheMailboxOnFileNeedsNobodyElse() {
        OpenCase subject = confirmation.open("email", "self", email, email);
        Confirmation.Sent sent = confirmation.linkTo(email);
        confirmation.visit(sent.token());
        assertThat(subject.status()).isEqualTo("awaiting-identity");

        HttpResponse<String> answer = confirmation.press(sent.token(), "yes");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly("Decide erasure"));
        assertThat(subject.evidence())
                .contains("assurance-decided", "SEL-EU-03", "contact-point-answered", "identity-settled")
                .doesNotContain(sent.token(), sent.code(), email);
    }

    @Test
    void theDigitsDoAsWellAsTheLink() {
        OpenCase subject = confirmation.open("email", "self", email, email);
        Confirmation.Sent sent = confirmation.linkTo(email);

        assertThat(confirmation
                        .type(subject.reference().toLowerCase(Locale.ROOT), sent.code())
                        .statusCode())
                .isEqualTo(200);

        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly("Decide erasure"));
    }

    @Test
    void aReplayedLinkIsAsGoodAsNone() {
        OpenCase subject = confirmation.open("email", "self", email, email);
        Confirmation.Sent sent = confirmation.linkTo(email);
        confirmation.press(sent.token(), "no");

        LOOT.nothingMore(confirmation.press(sent.token(), "yes"), subject, email);
        LOOT.nothingMore(confirmation.type(subject.reference(), sent.code()), subject, email);

        LOOT.goesToAPerson(subject, VERIFY);
    }

    @Test
    void aLinkThatLeakedCanBeDisownedByWhoReadsTheMailbox() {
        OpenCase subject = confirmation.open("email", "self", email, email);
        Confirmation.Sent sent = confirmation.linkTo(email);

        assertThat(confirmation.press(sent.token(), "no").statusCode()).isEqualTo(200);

        LOOT.goesToAPerson(subject, VERIFY);
        assertThat(subject.evidence()).contains("disowned");
    }

    @Test
    void aScannerThatFollowsEveryLinkUsesUpNothingAndSettlesNothing() {
        OpenCase subject = confirmation.open("email", "self", email, email);
        Confirmation.Sent sent = confirmation.linkTo(email);

        for (int visit = 0; visit < 5; visit++) {
            confirmation.visit(sent.token());
        }
        LOOT.nothingMore(confirmation.press(sent.token() + "x", "yes"), subject, email);
        assertThat(Desk.ofNobody(confirmation.people())
                        .postWithout(Confirmation.PAGE + "/" + sent.token(), Map.of())
                        .statusCode())
                .isEqualTo(200);

        stays(() -> assertThat(subject.status()).isEqualTo("awaiting-identity"));
        LOOT.untouched(subject);
        assertThat(confirmation.press(sent.token(), "yes").statusCode()).isEqualTo(200);
    }

    @Test
    void aGuessedCodeIsBarredAfterFiveAttemptsWithTheLink() {
        OpenCase subject = confirmation.open("email", "self", email, email);
        Confirmation.Sent sent = confirmation.linkTo(email);
        String wrong = sent.wrongCode();

        for (int attempt = 0; attempt < 5; attempt++) {
            LOOT.nothingMore(confirmation.type(subject.reference(), wrong), subject, email);
        }

        LOOT.nothingMore(confirmation.type(subject.reference(), sent.code()), subject, email);
        LOOT.nothingMore(confirmation.press(sent.token(), "yes"), subject, email);
        LOOT.goesToAPerson(subject, VERIFY);
        assertThat(subject.evidence()).contains("exhausted");
    }

    @Test
    void anOldLinkIsAsGoodAsNone() {
        OpenCase subject = confirmation.open("email", "self", email, email);
        Confirmation.Sent sent = confirmation.linkTo(email);
        clock.advance(Duration.ofHours(48).plusMinutes(1));

        LOOT.nothingMore(confirmation.press(sent.token(), "yes"), subject, email);

        LOOT.goesToAPerson(subject, VERIFY);
    }

    @Test
    void theAnswerToAStrangerNeverTellsWhetherThereIsACase() {
        OpenCase subject = confirmation.open("email", "self", email, email);
        Confirmation.Sent sent = confirmation.linkTo(email);
        String wrong = sent.wrongCode();

        HttpResponse<String> known = confirmation.type(subject.reference(), wrong);
        for (HttpResponse<String> unknown : List.of(
                confirmation.type("HB-0000-0000", wrong),
                confirmation.type("nonsense", wrong),
                confirmation.type("", ""),
                confirmation.type("${7*7}", "[[${7*7}]]"),
                confirmation.press("AAAAAAAAAAAAAAAAAAAAAA", "yes"),
                confirmation.press("AAAAAAAAAAAAAAAAAAAAAA", "no"))) {
            assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
            assertThat(unknown.body()).isEqualTo(known.body());
        }
        LOOT.nothingMore(known, subject, email);
        assertThat(Desk.ofNobody(confirmation.people())
                        .get(Confirmation.PAGE + "/AAAAAAAAAAAAAAAAAAAAAA")
                        .body())
                .isEqualTo(confirmation.visit(sent.token()).body())
                .isEqualTo(Desk.ofNobody(confirmation.people())
                        .get(Confirmation.PAGE + "/$%7B7*7%7D")
                        .body());
    }
}
