package dev.habeas.journeys;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Eventually.stays;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody got into an account, put their own mailbox in the place of the owner's, and now asks for the data. */
@Journey
class ChangedMailboxIT {

    /** Named in {@link Surroundings} as a relying party. */
    static final String RELYING_PARTY = "account-service-too";

    private static final String VERIFY = "Verify identity";
    private static final String LETTER = "whose mail address with us was changed on";
    private static final Loot LOOT = new Loot();

    private final String old = "anna." + UUID.randomUUID() + "@example.org";
    private final String fresh = "mallory." + UUID.randomUUID() + "@example.net";

    private Confirmation confirmation;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Recipients recipients;

    @Autowired
    void confirmation(People people, MailRoom mail) {
        confirmation = new Confirmation(people, mail);
    }

    @AfterAll
    static void figures() {
        LOOT.count("changed mailboxes");
    }

    @Test
    void withinTheCoolOffAPersonDecidesAndBothMailboxesAreTold() {
        changed(Duration.ofDays(14).minusMinutes(1));

        OpenCase subject = confirmation.open("email", "self", fresh, fresh);

        LOOT.goesToAPerson(subject, VERIFY);
        for (String mailbox : List.of(old, fresh)) {
            eventually(() -> assertThat(told(mailbox)).as(mailbox).hasSize(1));
            assertThat(told(mailbox))
                    .as(mailbox)
                    .hasSize(1)
                    .allSatisfy(text -> assertThat(text)
                            .contains(subject.reference(), "to erase the data")
                            .doesNotContain(old, fresh));
        }
        confirmation.noLinkTo(fresh);
        confirmation.noLinkTo(old);
        assertThat(subject.evidence())
                .contains("contact-point-in-cool-off", "\"told\":\"2\"", "\"contact-point\":\"changed\"")
                .contains("two-data-points")
                .doesNotContain(old, fresh);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact-point", "account"})
    void neitherMailboxNorSignInIsAProofForStaff(String method) {
        changed(Duration.ofDays(3));
        OpenCase subject = confirmation.open("email", "self", fresh, fresh);

        HttpResponse<String> refused =
                subject.attempt("analyst", VERIFY, Map.of("identityDecision", "verified", "identityMethod", method));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        LOOT.untouched(subject);
        subject.complete(
                "analyst", VERIFY, Map.of("identityDecision", "verified", "identityMethod", "two-data-points"));
        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly("Decide erasure"));
    }

    @Test
    void afterTheCoolOffTheMailboxIsAsGoodAsAnyOther() {
        changed(Duration.ofDays(14));

        OpenCase subject = confirmation.open("email", "self", fresh, fresh);

        Confirmation.Sent sent = confirmation.linkTo(fresh);
        assertThat(confirmation.press(sent.token(), "yes").statusCode()).isEqualTo(200);
        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly("Decide erasure"));
        assertThat(told(old)).isEmpty();
    }

    /** Whoever has an old mailbox now need not be whoever had it then. */
    @Test
    void theMailboxBeforeTheChangeIsNotOnFileAnyMore() {
        recipients.onFile(old, okJson(account(fresh, Duration.ofDays(400), old)));

        OpenCase subject = confirmation.open("email", "self", old, old);

        LOOT.goesToAPerson(subject, VERIFY);
        confirmation.noLinkTo(old);
        confirmation.noLinkTo(fresh);
    }

    /** The attacker names the account, and something nobody knows beside it. */
    @Test
    void moreIdentifiersDoNotHideTheChange() {
        changed(Duration.ofDays(1));
        recipients.onFile(fresh, okJson(account(fresh, Duration.ofDays(1), old).replace("true", "false")));

        OpenCase subject = OpenCase.open(confirmation.people(), """
                {"right": "erasure", "residence": "DE", "channel": "email", "locale": "de",
                 "subject": {"identifiers": [
                   {"type": "email", "value": "%s"}, {"type": "cookie-id", "value": "ck-1"}]},
                 "requester": {"relation": "self", "email": "%s"}}""".formatted(fresh, fresh));

        LOOT.goesToAPerson(subject, VERIFY);
        eventually(() -> assertThat(texts(old)).anyMatch(text -> text.contains("deren Mailadresse bei uns")));
    }

    @Test
    void aSignInProvesNothingShortlyAfterTheMailboxWasChanged() {
        changed(Duration.ofDays(2));
        Caller accounts = RelyingParty.hire(confirmation.people(), RELYING_PARTY);

        OpenCase subject = RelyingParty.ask(confirmation.people(), accounts, fresh);

        LOOT.goesToAPerson(subject, VERIFY);
        eventually(() -> assertThat(told(old)).hasSize(1));
        assertThat(subject.evidence()).contains("SEL-CA-03").doesNotContain("ACC-CA-01", "identity-settled");
    }

    @Test
    void aSilentAccountServiceMakesNobodyTrusted() {
        recipients.onFile(fresh, serverError());

        OpenCase subject = confirmation.open("email", "self", fresh, fresh);

        LOOT.goesToAPerson(subject, VERIFY);
        confirmation.noLinkTo(fresh);
        assertThat(subject.evidence()).contains("\"contact-point\":\"unknown\"");
    }

    /** Source: 11 CCR 7026(d): nothing is verified, so nobody is asked for. */
    @Test
    void whoNeedsNoProofIsNotLookedUp() {
        changed(Duration.ofDays(1));

        OpenCase subject = OpenCase.open(confirmation.people(), """
                {"right": "opt-out", "residence": "US-CA", "channel": "email", "locale": "en",
                 "subject": {"identifiers": [{"type": "email", "value": "%s"}]}}""".formatted(fresh));

        subject.becomes("completed");
        assertThat(recipients.deliveries(Recipients.ACCOUNTS, fresh)).isEmpty();
        stays(() -> assertThat(told(old)).isEmpty());
    }

    private void changed(Duration ago) {
        recipients.onFile(fresh, okJson(account(fresh, ago, old)));
    }

    private String account(String now, Duration changedAgo, String before) {
        return """
                {"contactPoints": [{"email": "%s", "changedAt": "%s", "previous": "%s"}], "allKnown": true}""".formatted(now, clock.instant().minus(changedAgo), before);
    }

    /** The notices in a mailbox; waits for the first if the case is in cool-off. */
    private List<String> told(String mailbox) {
        eventually(() -> assertThat(texts(mailbox)).isNotNull());
        return texts(mailbox).stream().filter(text -> text.contains(LETTER)).toList();
    }

    private List<String> texts(String mailbox) {
        return confirmation.mail().mailbox(mailbox).stream().map(Mails::text).toList();
    }
}
