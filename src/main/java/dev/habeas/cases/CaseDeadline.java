package dev.habeas.cases;

import dev.habeas.deadlines.Deadline;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One deadline of a case as it stands.
 *
 * @param event word of what has to happen
 * @param regime word of the law
 * @param dueAt last lawful second as planned
 * @param unpausedDueAt the same had nothing stopped the clock
 * @param legalOuter most generous lawful reading, for display; null if no other
 * @param rule the law, as cited
 * @param explanation one sentence with the dates and the law
 */
public record CaseDeadline(
        CaseId caseId,
        String event,
        String regime,
        Instant dueAt,
        Instant unpausedDueAt,
        @Nullable Instant legalOuter,
        String rule,
        String ruleId,
        String rulesVersion,
        String calendarVersion,
        String explanation,
        State state) {

    /** Whether a newly computed deadline of the same event takes the place of this row. */
    boolean yieldsTo(Deadline computed, Instant now) {
        return switch (state) {
            case MET, SUPERSEDED -> false;
            case MISSED -> computed.met(now);
            case RUNNING, PAUSED ->
                !dueAt.equals(computed.dueAt())
                        || !unpausedDueAt.equals(computed.unpausedDueAt())
                        || computed.paused() != (state == State.PAUSED)
                        || !explanation.equals(computed.explanation());
        };
    }

    /** {@link #SUPERSEDED} rows stay, so that one can see what was believed when. */
    public enum State {
        RUNNING,
        PAUSED,
        MET,
        MISSED,
        SUPERSEDED;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
