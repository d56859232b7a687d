package dev.habeas.cases;

import dev.habeas.jurisdictions.Right;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which cases to show to people; a null part does not restrict.
 *
 * @param openOnly leaves out the cases that are answered
 * @param dueBefore only open cases with a duty that is not fulfilled and due before this instant
 * @param reference a case number; one that does not exist finds nothing
 * @param ids only these; an empty list finds nothing
 * @param page counted from 0
 * @param size 1 to 200
 */
public record DueFilter(
        @Nullable Right right,
        @Nullable CaseStatus status,
        boolean openOnly,
        @Nullable Instant dueBefore,
        @Nullable CaseReference reference,
        @Nullable List<CaseId> ids,
        int page,
        int size) {

    /** Exactly these cases, open or not, at most the first 200. */
    public static DueFilter only(List<CaseId> ids) {
        return new DueFilter(null, null, false, null, null, List.copyOf(ids), 0, 200);
    }
}
