package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** People who ask in the name of others. Every attempt ends with nothing released and nothing told. */
@Journey
class ImpostorIT {

    private static final String VERIFY = "Verify identity";
    private static final String AUTHORITY = "Check authority";
    private static final Loot LOOT = new Loot();

    private final String email = "anna." + UUID.randomUUID() + "@example.org";
    private final String stranger = "mallory." + UUID.randomUUID() + "@example.net";

    private Confirmation confirmation;

    @Autowired
    private MovableClock clock;

    @Autowired
    void confirmation(People people, MailRoom mail) {
        confirmation = new Confirmation(people, mail);
    }

    @AfterAll
    static void figures() {
        LOOT.count("impostors");
    }

    /** A letter, a web form or a look-alike mailbox: the person is named, but nothing of the person has been seen. */
    @ParameterizedTest
    @CsvSource({"post, self", "web, self", "phone, self", "email, self"})
    void whoOnlyNamesAPersonGetsNoLinkAndATaskForAPerson(String channel, String relation) {
        OpenCase subject = confirmation.open(channel, relation, email, stranger);

        LOOT.goesToAPerson(subject, VERIFY);

        confirmation.noLinkTo(stranger);
        confirmation.noLinkTo(email);
    }

    @Test
    void aMailboxThatWasChangedProvesNothingAboutTheOldOne() {
        OpenCase subject = OpenCase.open(confirmation.people(), """
                {"right": "erasure", "residence": "DE", "channel": "email", "locale": "en",
                 "subject": {"name": "Anna Beispiel", "identifiers": [
                   {"type": "email", "value": "%s"}, {"type": "email", "value": "%s"}]},
                 "requester": {"relation": "self", "email": "%s"}}""".formatted(stranger, email, stranger));

        LOOT.goesToAPerson(subject, VERIFY);

        confirmation.noLinkTo(stranger);
    }

    /** Anybody can write "signed in" into a request; it counts from a registered relying party only. */
    @Test
    void aForgedSignInCountsForNothingAndTooLittleProofIsRefused() {
        OpenCase subject = OpenCase.open(confirmation.people(), """
                {"right": "erasure", "residence": "US-CA", "channel": "web", "locale": "en",
                 "subject": {"identifiers": [{"type": "email", "value": "%s"}]},
                 "assurance": {"method": "signed-in-session", "assertedBy": "the account service"}}""".formatted(email));

        LOOT.goesToAPerson(subject, VERIFY);
        for (String method : List.of("contact-point", "document")) {
            HttpResponse<String> tooLittle = subject.attempt(
                    "analyst", VERIFY, Map.of("identityDecision", "verified", "identityMethod", method));
            assertThat(tooLittle.statusCode()).as(tooLittle.body()).isEqualTo(400);
        }
        LOOT.untouched(subject);
    }

    @Test
    void anAgentWithoutAMandateIsRefusedByTwoPeople() {
        OpenCase subject = confirmation.open("email", "authorized-agent", email, stranger);
        LOOT.goesToAPerson(subject, AUTHORITY);

        HttpResponse<String> parent =
                subject.attempt("analyst", AUTHORITY, Map.of("authorityProof", "parent-by-video"));
        assertThat(parent.statusCode()).as(parent.body()).isEqualTo(400);
        subject.complete("analyst", AUTHORITY, Map.of("authorityProof", "not-proven"))
                .complete("officer", "Confirm authority refusal", Map.of("refusalDecision", "approved"))
                .becomes("refused");

        LOOT.untouched(subject);
        confirmation.noLinkTo(stranger);
        confirmation.noLinkTo(email);
    }

    @Test
    void anAgentWithAMandateIsConfirmedByThePersonAndNotByTheAgent() {
        OpenCase subject = confirmation
                .open("web", "authorized-agent", email, stranger)
                .complete("analyst", AUTHORITY, Map.of("authorityProof", "signed-permission"));
        Confirmation.Sent sent = confirmation.linkTo(email);
        confirmation.noLinkTo(stranger);

        confirmation.press(sent.token(), "no");

        LOOT.goesToAPerson(subject, VERIFY);
    }

    @Test
    void aParentWithoutProofIsRefusedByTwoPeople() {
        OpenCase subject = confirmation.open("web", "guardian", email, stranger);
        LOOT.goesToAPerson(subject, AUTHORITY);

        subject.complete("analyst", AUTHORITY, Map.of("authorityProof", "disputed"))
                .complete("officer", "Settle disputed authority", Map.of("refusalDecision", "approved"))
                .becomes("refused");

        LOOT.untouched(subject);
        confirmation.noLinkTo(stranger);
    }

    @Test
    void theLastWordOnSilenceIsAPersons() {
        OpenCase subject = confirmation.open("web", "self", email, email);
        subject.complete("analyst", VERIFY, Map.of("identityDecision", "ask"));
        eventually(() -> assertThat(confirmation.mail().mailbox(email)).hasSize(2));
        assertThat(subject.tasks("analyst")).isEmpty();

        clock.advance(Duration.ofDays(30).plusMinutes(1));

        LOOT.goesToAPerson(subject, VERIFY);
        assertThat(subject.evidence()).contains("proof-asked");
        subject.complete("analyst", VERIFY, Map.of("identityDecision", "not-verified"))
                .complete("officer", "Confirm identity refusal", Map.of("refusalDecision", "approved"))
                .becomes("refused");
        LOOT.untouched(subject);
    }
}
