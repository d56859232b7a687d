package dev.habeas.cases;

import java.time.Instant;

/**
 * The instants a process waits for, all in UTC.
 *
 * @param warnAt when the people at work are reminded
 * @param atRiskAt when an officer is called in
 * @param respondBy when the answer is due by law: the last lawful second
 */
public record CaseClock(Instant warnAt, Instant atRiskAt, Instant respondBy) {

    /** When the answer is late: once the last lawful second is over. */
    public Instant overdueAt() {
        return respondBy.plusSeconds(1);
    }
}
