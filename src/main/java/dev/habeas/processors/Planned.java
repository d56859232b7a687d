package dev.habeas.processors;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What one recipient is to be told; ground and date only where data is kept. */
public record Planned(
        String processor,
        Action action,
        @Nullable String ground,
        @Nullable LocalDate retainUntil) {

    /** Whether data is lost by it: what must be kept to a day is restricted, and whatever else there is is erased. */
    boolean destroys() {
        return action == Action.ERASE || (action == Action.RESTRICT && retainUntil != null);
    }
}
