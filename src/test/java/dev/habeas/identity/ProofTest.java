package dev.habeas.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.HandClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

/** Which proof is enough, whose proof it can be, and how long we wait for it. */
class ProofTest {

    private final HandClock clock = HandClock.at("2026-03-05T09:00:00Z");
    private final ProofPeriod period = new ProofPeriod(
            new IdentitySettings(
                    null,
                    null,
                    Duration.ofHours(48),
                    Duration.ofMinutes(15),
                    5,
                    3,
                    Duration.ofHours(24),
                    Duration.ofDays(14),
                    Duration.ofDays(30),
                    Duration.ofDays(3),
                    DataSize.ofMegabytes(5),
                    Duration.ofMinutes(5),
                    20),
            clock);

    @ParameterizedTest
    @CsvSource({
        "two-data-points, two-data-points, true",
        "contact-point, two-data-points, false",
        "two-data-points, three-data-points, false",
        "three-data-points, data-points-and-declaration, false",
        "data-points-and-declaration, contact-point, true",
        "account, data-points-and-declaration, true",
        "account, document, false",
        "document, document, true",
        "document, three-data-points, false",
        "data-points-and-declaration, document, false"
    })
    void isEnough(String shown, String asked, boolean enough) {
        assertThat(AssuranceLevel.ofWord(shown).satisfies(AssuranceLevel.ofWord(asked)))
                .isEqualTo(enough);
    }

    @ParameterizedTest
    @CsvSource({
        "signed-permission, authorized-agent, true",
        "signed-permission, guardian, false",
        "parent-by-video, guardian, true",
        "parent-by-video, authorized-agent, false",
        "power-of-attorney, legal-representative, true",
        "court-appointment, guardian, true",
        "court-appointment, authorized-agent, false",
        "not-needed, authorized-agent, false",
        "not-needed, other, false",
        "signed-permission, other, true",
        "disputed, guardian, true",
        "not-proven, other, true"
    })
    void canBeOf(String proof, String requester, boolean fits) {
        assertThat(AuthorityProof.ofWord(proof).fits(requester)).isEqualTo(fits);
    }

    @Test
    void thirtyDaysOfSilenceIfTheAnswerCanWaitThatLong() {
        assertThat(period.end(clock.instant().plus(Duration.ofDays(45)))).isEqualTo(inDays(30));
    }

    @Test
    void neverIntoTheLastDaysBeforeTheAnswerIsDue() {
        assertThat(period.end(clock.instant().plus(Duration.ofDays(31)))).isEqualTo(inDays(28));
    }

    @Test
    void neverLessThanTwoDays() {
        assertThat(period.end(clock.instant().plus(Duration.ofDays(4)))).isEqualTo(inDays(2));
        assertThat(period.end(clock.instant().minus(Duration.ofDays(4)))).isEqualTo(inDays(2));
    }

    @Test
    void aCallerHasItsAttemptsAndThenWaits() {
        RequestLimit limit = new RequestLimit(2, clock);
        assertThat(limit.allows("a")).isTrue();
        assertThat(limit.allows("a")).isTrue();
        assertThat(limit.allows("a")).isFalse();
        assertThat(limit.allows("b")).as("somebody else").isTrue();
        clock.advance(Duration.ofSeconds(29));
        assertThat(limit.allows("a")).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(limit.allows("a")).isTrue();
        assertThat(limit.allows("a")).isFalse();
    }

    private Instant inDays(int days) {
        return clock.instant().plus(Duration.ofDays(days));
    }
}
