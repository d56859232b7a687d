package dev.habeas.breach;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was believed of a breach until facts were added; times in UTC, null means that it was unknown.
 *
 * @param places where affected people were thought to live, as ISO 3166 codes
 * @param supersededBy id of the staff user or API client who knew more
 */
record FormerFacts(
        @Nullable OffsetDateTime occurredFrom,
        @Nullable OffsetDateTime occurredTo,
        List<String> nature,
        List<String> places,
        List<String> categories,
        List<String> subjectCategories,
        @Nullable Integer subjectsApprox,
        @Nullable Integer recordsApprox,
        String supersededBy,
        OffsetDateTime supersededAt) {}
