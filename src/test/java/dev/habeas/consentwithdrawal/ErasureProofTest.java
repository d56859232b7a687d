package dev.habeas.consentwithdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseReference;
import dev.habeas.cases.CaseStatus;
import dev.habeas.cases.Identifier;
import dev.habeas.cases.IdentifierType;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Right;
import dev.habeas.jurisdictions.Role;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ErasureProofTest {

    private static final Identifier MAILBOX = new Identifier(IdentifierType.EMAIL, "Anna@example.org");
    private static final Identifier PHONE = new Identifier(IdentifierType.PHONE, "+4930231250123");

    @Test
    void aProvenMailboxThatIsAllThatWasGivenIsEnough() {
        ErasureProof proof = proof("self", "web", "mailbox-proven ", MAILBOX);

        assertThat(proof).isEqualTo(ErasureProof.PROVEN_MAILBOX);
        assertThat(proof.isEnough()).isTrue();
        assertThat(proof.word()).isEqualTo("proven-mailbox");
    }

    @Test
    void anotherIdentifierBesideItIsNot() {
        assertThat(proof("self", "web", "mailbox-proven ", MAILBOX, PHONE))
                .isEqualTo(ErasureProof.UNPROVEN_IDENTIFIERS)
                .matches(each -> !each.isEnough());
        assertThat(proof("self", "web", "mailbox-proven ", PHONE)).isEqualTo(ErasureProof.UNPROVEN_IDENTIFIERS);
        assertThat(proof("self", "web", "mailbox-proven ", new Identifier(IdentifierType.EMAIL, "o@example.org")))
                .isEqualTo(ErasureProof.UNPROVEN_IDENTIFIERS);
    }

    @Test
    void aMailboxThatNobodyProvedIsNot() {
        assertThat(proof("self", "web", null, MAILBOX)).isEqualTo(ErasureProof.UNPROVEN_IDENTIFIERS);
    }

    @Test
    void whoeverAsksForSomebodyElseNeedsMoreOnEveryChannel() {
        for (String channel : List.of("web", "phone", "api")) {
            assertThat(proof("authorized-agent", channel, "mailbox-proven ", MAILBOX))
                    .isEqualTo(ErasureProof.NOT_THE_PERSON)
                    .matches(each -> !each.isEnough());
        }
    }

    @Test
    void aCallOrALetterProvesNothingByItself() {
        for (String channel : List.of("phone", "post", "email", "api")) {
            assertThat(proof("self", channel, null, MAILBOX))
                    .isEqualTo(ErasureProof.UNPROVEN_IDENTIFIERS)
                    .matches(each -> !each.isEnough());
        }
    }

    @Test
    void whatAnOlderReleaseWroteIsStillRead() {
        assertThat(ErasureProof.ofWord("other-channel").isEnough()).isFalse();
    }

    private static ErasureProof proof(
            String requester, String channel, @Nullable String assurance, Identifier... given) {
        PrivacyCase subject = new PrivacyCase(
                CaseId.random(),
                CaseReference.random(),
                Right.CONSENT_WITHDRAWAL,
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
        return ErasureProof.of(
                subject, new CaseFile(null, List.of(given), null, null, "anna@example.org", assurance, null, Map.of()));
    }
}
