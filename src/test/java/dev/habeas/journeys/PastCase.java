package dev.habeas.journeys;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Outcome;
import java.time.Duration;
import java.time.Instant;

/**
 * A case that was closed some time ago.
 *
 * @param topic what California counts it by, such as {@code limit-use}
 */
record PastCase(CaseId id, String regime, String topic, Outcome outcome, Duration answeredWithin, Instant closedAt) {

    Instant receivedAt() {
        return closedAt.minus(answeredWithin);
    }
}
