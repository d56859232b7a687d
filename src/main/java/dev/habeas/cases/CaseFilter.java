package dev.habeas.cases;

import dev.habeas.jurisdictions.Right;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which cases to list; a null part does not restrict.
 *
 * @param dueBefore only cases with a deadline still unmet that is due before this instant
 * @param page counted from 0
 * @param size 1 to 200
 */
public record CaseFilter(
        @Nullable Right right,
        @Nullable CaseStatus status,
        @Nullable Instant dueBefore,
        int page,
        int size) {}
