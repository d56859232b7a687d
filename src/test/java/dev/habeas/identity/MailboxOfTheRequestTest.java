package dev.habeas.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseReference;
import dev.habeas.cases.CaseStatus;
import dev.habeas.cases.Identifier;
import dev.habeas.cases.IdentifierType;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Right;
import dev.habeas.jurisdictions.Role;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whose mailbox gets the link, as long as no account service can be asked. */
class MailboxOfTheRequestTest {

    private static final Identifier ANNA = new Identifier(IdentifierType.EMAIL, "anna@example.org");

    private final MailboxOfTheRequest rule = new MailboxOfTheRequest();

    @Test
    void aMailFromTheVeryMailboxIsAnsweredThere() {
        assertThat(way(subject("email", "self"), file("Anna@Example.org", ANNA)))
                .isEqualTo("link");
        assertThat(rule.of(subject("email", "self"), file("Anna@Example.org", ANNA)))
                .contains(new ContactPoint(PersonalText.of("anna@example.org"), true, null, null));
    }

    @Test
    void aMailboxThatWasTypedInIsSentNothing() {
        assertThat(way(subject("web", "self"), file("anna@example.org", ANNA))).isEqualTo("person");
        assertThat(way(subject("post", "self"), file("anna@example.org", ANNA))).isEqualTo("person");
    }

    @Test
    void aLookAlikeGetsNothing() {
        assertThat(way(subject("email", "self"), file("anna@examp1e.org", ANNA)))
                .isEqualTo("person");
        assertThat(way(subject("email", "self"), file(null, ANNA))).isEqualTo("person");
    }

    /** Whoever reads one of two mailboxes must not get what is kept under the other. */
    @Test
    void aMailboxBesideAnythingElseProvesNothingAboutTheRest() {
        Identifier second = new Identifier(IdentifierType.EMAIL, "victim@example.org");
        Identifier account = new Identifier(IdentifierType.ACCOUNT_ID, "4711");
        assertThat(rule.of(subject("email", "self"), file("anna@example.org", ANNA, second)))
                .isEmpty();
        assertThat(rule.of(subject("email", "self"), file("anna@example.org", ANNA, account)))
                .isEmpty();
        assertThat(rule.of(subject("email", "self"), file("anna@example.org", account)))
                .isEmpty();
    }

    @Test
    void anAgentIsNotAskedForTheSubjectButTheSubjectIs() {
        assertThat(way(subject("web", "authorized-agent"), file("agent@example.net", ANNA)))
                .isEqualTo("link");
    }

    @Test
    void aParentIsNotAskedAtTheMailboxOfTheChild() {
        assertThat(way(subject("email", "guardian"), file("parent@example.net", ANNA)))
                .isEqualTo("person");
    }

    @Test
    void aMailboxThatWasConfirmedOnTheWayInIsNotAskedAgainAndThatOfAnotherIs() {
        assertThat(confirmed("anna@example.org")).isEqualTo("none");
        assertThat(confirmed("mallory@example.org")).isEqualTo("person");
    }

    @ParameterizedTest
    @EnumSource(value = Standing.State.class, names = "SETTLED", mode = EnumSource.Mode.EXCLUDE)
    void whatIsInDoubtIsSentNothingAndProvesNothing(Standing.State state) {
        ContactPoint point = new ContactPoint(PersonalText.of("anna@example.org"), true, null, null);
        assertThat(ProofWay.of(
                        subject("email", "self"),
                        file("anna@example.org", ANNA),
                        AssuranceLevel.CONTACT_POINT,
                        new Standing(state, point),
                        true))
                .isEqualTo("person");
    }

    private String confirmed(String contact) {
        return ProofWay.of(
                subject("web", "self"),
                file(contact, ANNA),
                AssuranceLevel.CONTACT_POINT,
                standing(file(contact, ANNA)),
                true);
    }

    private String way(PrivacyCase subject, CaseFile file) {
        return ProofWay.of(subject, file, AssuranceLevel.CONTACT_POINT, standing(file), false);
    }

    private Standing standing(CaseFile file) {
        return rule.of(subject("email", "self"), file)
                .map(point -> new Standing(Standing.State.SETTLED, point))
                .orElse(Standing.NONE);
    }

    private static CaseFile file(String contact, Identifier... identifiers) {
        return new CaseFile(null, List.of(identifiers), null, null, contact, null, null, Map.of());
    }

    private static PrivacyCase subject(String channel, String requester) {
        return new PrivacyCase(
                new CaseId(UUID.randomUUID()),
                CaseReference.random(),
                Right.ERASURE,
                "GDPR",
                Role.CONTROLLER,
                new Residence("DE"),
                channel,
                requester,
                Locale.ENGLISH,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                CaseStatus.RECEIVED,
                null,
                null,
                null);
    }
}
