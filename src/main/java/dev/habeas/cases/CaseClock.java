package dev.habeas.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The instants a process waits for, all in UTC.
 *
 * @param warnAt when the people at work are reminded
 * @param atRiskAt when an officer is called in
 * @param respondBy when the case is due, by law or by a shorter limit of our own: the last second that is in time
 * @param freezeBy the last second in which what may be a child's data has to be out of use; null for any other case
 */
public record CaseClock(
        Instant warnAt,
        Instant atRiskAt,
        Instant respondBy,
        @Nullable Instant freezeBy) {

    /** When the case is late: once its last second in time is over. */
    public Instant overdueAt() {
        return respondBy.plusSeconds(1);
    }

    /** When the freeze is late: once its last second in time is over; null if there is nothing to freeze. */
    public @Nullable Instant freezeLateAt() {
        return freezeBy == null ? null : freezeBy.plusSeconds(1);
    }
}
