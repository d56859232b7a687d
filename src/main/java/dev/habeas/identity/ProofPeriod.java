package dev.habeas.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * How long we wait for proof: thirty days of silence, but never so long that the answer cannot be given in time, and never
 * less than two days. Source: GDPR Art. 12(3), 12(4); 11 CCR 7021(b); the numbers are house limits.
 */
@Component
class ProofPeriod {

    private static final Duration LEAST = Duration.ofDays(2);

    private final IdentitySettings settings;
    private final Clock clock;

    ProofPeriod(IdentitySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** @param respondBy the last lawful second for the answer */
    Instant end(Instant respondBy) {
        Instant now = clock.instant();
        Instant silence = now.plus(settings.proofWithin());
        Instant answer = respondBy.minus(settings.answerMargin());
        Instant end = silence.isBefore(answer) ? silence : answer;
        return end.isBefore(now.plus(LEAST)) ? now.plus(LEAST) : end;
    }
}
