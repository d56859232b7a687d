package dev.habeas.casework;

import dev.habeas.cases.CaseReference;
import dev.habeas.cases.CaseStatus;
import dev.habeas.cases.DueFilter;
import dev.habeas.jurisdictions.Right;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The filter of the list as it stands in its address; a value that does not exist restricts nothing.
 *
 * @param status {@code open}, {@code all} or the word of a status
 * @param due {@code any}, {@code overdue} or {@code week}
 * @param reference as typed; empty for any
 * @param page counted from 0
 */
record ListFilter(String right, String status, String due, String reference, int page) {

    static final int SIZE = 25;
    static final String OPEN = "open";
    static final String ALL = "all";

    private static final List<String> DUE = List.of("any", "overdue", "week");

    static ListFilter of(
            @Nullable String right,
            @Nullable String status,
            @Nullable String due,
            @Nullable String reference,
            int page) {
        return new ListFilter(
                right != null && Right.ofWord(right).isPresent() ? right : "",
                status != null && (status.equals(ALL) || statusOf(status) != null) ? status : OPEN,
                due != null && DUE.contains(due) ? due : "any",
                reference == null ? "" : reference.strip().toUpperCase(Locale.ROOT),
                Math.min(Math.max(page, 0), 10_000));
    }

    DueFilter at(Instant now) {
        return new DueFilter(
                Right.ofWord(right).orElse(null),
                reference.isEmpty() ? statusOf(status) : null,
                reference.isEmpty() && status.equals(OPEN),
                switch (due) {
                    case "overdue" -> now;
                    case "week" -> now.plus(Duration.ofDays(7));
                    default -> null;
                },
                referenceOrNull(),
                isReferenceWrong() ? List.of() : null,
                page,
                SIZE);
    }

    public boolean isReferenceWrong() {
        return !reference.isEmpty() && referenceOrNull() == null;
    }

    /** Whether the reader narrowed the list at all. */
    public boolean isNarrowed() {
        return !right.isEmpty() || !status.equals(OPEN) || !due.equals("any") || !reference.isEmpty();
    }

    private @Nullable CaseReference referenceOrNull() {
        try {
            return reference.isEmpty() ? null : new CaseReference(reference);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable CaseStatus statusOf(String word) {
        return Arrays.stream(CaseStatus.values())
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElse(null);
    }
}
