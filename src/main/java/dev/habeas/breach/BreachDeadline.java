package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * By when somebody has to be told of a breach, for one place and law.
 *
 * @param place ISO 3166 code of where the affected people live
 * @param event word of what has to happen, such as {@code notify-authority}
 * @param countedFrom awareness, discovery or the decision that the law counts from
 * @param dueAt last lawful second
 * @param legalOuter most generous lawful reading, for display; null if there is no other
 * @param zone of the place, in which its days are counted
 */
record BreachDeadline(
        CaseId breach,
        String place,
        String event,
        String regime,
        Instant countedFrom,
        Instant dueAt,
        @Nullable Instant legalOuter,
        String ruleId,
        String rule,
        String rulesVersion,
        String calendarVersion,
        ZoneId zone,
        String explanation,
        State state) {

    private static final int PARTS = 3;

    /** {@link #SUPERSEDED} rows stay, so that one can see what was believed when. */
    enum State {
        RUNNING,
        MET,
        MISSED,
        SUPERSEDED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** When a third of the time has passed: after 24 of 72 hours. */
    Instant warnAt() {
        return part(1);
    }

    /** When two thirds have passed: after 48 of 72 hours. */
    Instant atRiskAt() {
        return part(2);
    }

    boolean isSameDuty(BreachDeadline other) {
        return place.equals(other.place) && event.equals(other.event) && regime.equals(other.regime);
    }

    /** Whether a newly computed deadline of the same duty takes the place of this one. */
    boolean yieldsTo(BreachDeadline computed, Instant now) {
        return switch (state) {
            case MET, SUPERSEDED -> false;
            case MISSED -> now.isBefore(computed.dueAt.plusSeconds(1));
            case RUNNING -> !dueAt.equals(computed.dueAt) || !countedFrom.equals(computed.countedFrom);
        };
    }

    /** The same duty, but no earlier than law enforcement allows. */
    BreachDeadline delayedTo(Instant until) {
        return new BreachDeadline(
                breach,
                place,
                event,
                regime,
                countedFrom,
                until,
                legalOuter,
                ruleId,
                rule,
                rulesVersion,
                calendarVersion,
                zone,
                "Delayed at the request of law enforcement, Cal. Civ. Code 1798.82(c) and like laws",
                state);
    }

    private Instant part(int number) {
        Duration available = Duration.between(countedFrom, dueAt);
        return countedFrom.plus(available.multipliedBy(number).dividedBy(PARTS));
    }
}
