package dev.habeas.consentwithdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.processors.Action;
import dev.habeas.processors.LegalBasis;
import dev.habeas.processors.Processor;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of the data at a recipient when a consent ends. */
class ConsentPolicyTest {

    private static final WithdrawnPurposes NEWSLETTER = WithdrawnPurposes.of(Map.of("purpose", "newsletter"));
    private static final WithdrawnPurposes ALL = WithdrawnPurposes.of(Map.of());

    @Test
    void whatRestedOnTheConsentAloneIsErased() {
        Processor recipient = recipient(Map.of("newsletter", LegalBasis.CONSENT), null);

        assertThat(ConsentPolicy.stops(recipient, NEWSLETTER)).isTrue();
        assertThat(ConsentPolicy.erases(recipient, NEWSLETTER)).isTrue();
    }

    @Test
    void aContractCarriesTheDataFurther() {
        Processor recipient = recipient(Map.of("newsletter", LegalBasis.CONSENT, "support", LegalBasis.CONTRACT), null);

        assertThat(ConsentPolicy.stops(recipient, NEWSLETTER)).isTrue();
        assertThat(ConsentPolicy.erases(recipient, NEWSLETTER)).isFalse();
        assertThat(ConsentPolicy.remaining(recipient, NEWSLETTER)).containsExactly(LegalBasis.CONTRACT);
    }

    @Test
    void anotherConsentCarriesTheDataFurtherUnlessAllAreWithdrawn() {
        Processor recipient =
                recipient(Map.of("newsletter", LegalBasis.CONSENT, "analytics", LegalBasis.CONSENT), null);

        assertThat(ConsentPolicy.remaining(recipient, NEWSLETTER)).containsExactly(LegalBasis.CONSENT);
        assertThat(ConsentPolicy.erases(recipient, ALL)).isTrue();
    }

    @Test
    void aDutyToKeepCarriesTheDataFurther() {
        Processor recipient =
                recipient(Map.of("newsletter", LegalBasis.CONSENT), new Processor.Retention("Section 147 AO", 8));

        assertThat(ConsentPolicy.erases(recipient, NEWSLETTER)).isFalse();
        assertThat(ConsentPolicy.remaining(recipient, NEWSLETTER)).containsExactly(LegalBasis.LEGAL_OBLIGATION);
    }

    @Test
    void whoDoesNotRelyOnTheConsentIsNotConcerned() {
        assertThat(ConsentPolicy.stops(recipient(Map.of("newsletter", LegalBasis.LEGITIMATE_INTERESTS), null), ALL))
                .isFalse();
        assertThat(ConsentPolicy.stops(recipient(Map.of("analytics", LegalBasis.CONSENT), null), NEWSLETTER))
                .isFalse();
        assertThat(ConsentPolicy.erases(recipient(Map.of(), null), ALL)).isFalse();
    }

    @Test
    void whatIsRestrictedForItHasAGroundThatNoOtherReleaseLifts() {
        assertThat(ConsentPolicy.details(Action.RESTRICT, NEWSLETTER))
                .isEqualTo(Map.of("purpose", "newsletter", "ground", "EU-7-3"));
        assertThat(ConsentPolicy.details(Action.STOP_PROCESSING, ALL)).isEqualTo(Map.of("purpose", "all"));
    }

    private static Processor recipient(Map<String, LegalBasis> purposes, Processor.@Nullable Retention retention) {
        return new Processor(
                Map.of("en", "Someone"),
                "webhook",
                URI.create("https://someone.example"),
                "secret",
                Set.of(Action.ERASE, Action.STOP_PROCESSING),
                false,
                purposes,
                retention,
                Duration.ofSeconds(30),
                Duration.ofDays(7),
                Duration.ofDays(14));
    }
}
