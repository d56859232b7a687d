package dev.habeas.deadlines;

import dev.habeas.jurisdictions.Regime;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One computed deadline with everything needed to defend it. A day ends at 23:59:59 in the zone of the case.
 *
 * @param countedFrom what the period was counted from: receipt, awareness, discovery
 * @param dueAt the last lawful second as we plan it
 * @param unpausedDueAt the same had nothing stopped the clock; the one to alert on. Equal to {@code dueAt} without a pause
 * @param internalDueAt what we work to; never later than {@code dueAt}
 * @param legalOuter the most generous lawful reading, for display only; {@code null} if it is no other
 * @param paused whether a question that stops the clock is unanswered, so that {@code dueAt} will still move
 * @param basis by which row, law, calendar
 * @param explanation one sentence with the dates and the law, in English
 */
public record Deadline(
        DeadlineEvent event,
        Regime regime,
        Instant countedFrom,
        Instant dueAt,
        Instant unpausedDueAt,
        Instant internalDueAt,
        @Nullable Instant legalOuter,
        boolean paused,
        Basis basis,
        String explanation) {

    /**
     * The instant at which a part of the time we work with has passed, to warn before it is late.
     *
     * @param percent 0 for the start, 100 for the earlier of {@code internalDueAt} and {@code unpausedDueAt}
     * @throws IllegalArgumentException if not between 0 and 100
     */
    public Instant passed(int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("Not a percentage");
        }
        Instant target = internalDueAt.isBefore(unpausedDueAt) ? internalDueAt : unpausedDueAt;
        Duration available = Duration.between(countedFrom, target);
        return available.isNegative()
                ? countedFrom
                : countedFrom.plus(available.multipliedBy(percent).dividedBy(100));
    }

    /** Whether something that happens at this instant is in time; the second of {@code dueAt} still is. */
    public boolean met(Instant at) {
        return at.isBefore(dueAt.plusSeconds(1));
    }
}
