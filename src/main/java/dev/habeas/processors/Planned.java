package dev.habeas.processors;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one recipient is to be told.
 *
 * @param ground why data is kept instead of erased, a code; null if nothing is kept
 * @param retainUntil last day on which it is kept; null if nothing is kept or the ground has no fixed end
 * @param keepsAll whether all that the recipient holds is kept, not only what the law names
 */
public record Planned(
        String processor,
        Action action,
        @Nullable String ground,
        @Nullable LocalDate retainUntil,
        boolean keepsAll) {

    public Planned(String processor, Action action, @Nullable String ground, @Nullable LocalDate retainUntil) {
        this(processor, action, ground, retainUntil, false);
    }

    /** Whether data is lost by it: what must be kept to a day is restricted, and whatever else there is is erased. */
    boolean destroys() {
        return action == Action.ERASE || (action == Action.RESTRICT && retainUntil != null && !keepsAll);
    }
}
