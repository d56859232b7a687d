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

/** Whose mailbox gets the link, as long as no account service can be asked. */
class MailboxOfTheRequestTest {

    private static final Identifier ANNA = new Identifier(IdentifierType.EMAIL, "anna@example.org");

    private final MailboxOfTheRequest rule = new MailboxOfTheRequest();

    @Test
    void aMailFromTheVeryMailboxIsAnsweredThere() {
        assertThat(rule.mailboxOf(subject("email", "self"), file("Anna@Example.org", ANNA)))
                .contains(PersonalText.of("anna@example.org"));
    }

    @Test
    void aMailboxThatWasTypedInIsNotOnFile() {
        assertThat(rule.mailboxOf(subject("web", "self"), file("anna@example.org", ANNA)))
                .isEmpty();
        assertThat(rule.mailboxOf(subject("post", "self"), file("anna@example.org", ANNA)))
                .isEmpty();
    }

    @Test
    void aLookAlikeGetsNothing() {
        assertThat(rule.mailboxOf(subject("email", "self"), file("anna@examp1e.org", ANNA)))
                .isEmpty();
        assertThat(rule.mailboxOf(subject("email", "self"), file(null, ANNA))).isEmpty();
    }

    /** Whoever reads one of two mailboxes must not get what is kept under the other. */
    @Test
    void aMailboxBesideAnythingElseProvesNothingAboutTheRest() {
        Identifier second = new Identifier(IdentifierType.EMAIL, "victim@example.org");
        Identifier account = new Identifier(IdentifierType.ACCOUNT_ID, "4711");
        assertThat(rule.mailboxOf(subject("email", "self"), file("anna@example.org", ANNA, second)))
                .isEmpty();
        assertThat(rule.mailboxOf(subject("email", "self"), file("anna@example.org", ANNA, account)))
                .isEmpty();
        assertThat(rule.mailboxOf(subject("email", "self"), file("anna@example.org", account)))
                .isEmpty();
    }

    @Test
    void anAgentIsNotAskedForTheSubjectButTheSubjectIs() {
        assertThat(rule.mailboxOf(subject("web", "authorized-agent"), file("agent@example.net", ANNA)))
                .contains(PersonalText.of("anna@example.org"));
    }

    @Test
    void aParentIsNotAskedAtTheMailboxOfTheChild() {
        assertThat(rule.mailboxOf(subject("email", "guardian"), file("parent@example.net", ANNA)))
                .isEmpty();
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
