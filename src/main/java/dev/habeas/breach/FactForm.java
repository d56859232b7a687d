package dev.habeas.breach;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the form "Add facts" sends; times are in UTC, an empty field leaves what is known. */
record FactForm(
        @Nullable String occurredFrom,
        @Nullable String occurredTo,
        @Nullable List<String> nature,
        @Nullable String countries,
        @Nullable String usStates,
        @Nullable String notAffected,
        @Nullable String categories,
        @Nullable String subjectCategories,
        @Nullable Integer subjectsApprox,
        @Nullable Integer recordsApprox) {

    /** @throws java.time.format.DateTimeParseException if a time is none */
    AddedFacts facts() {
        return new AddedFacts(
                ReportForm.time(occurredFrom),
                ReportForm.time(occurredTo),
                nature,
                ReportForm.codes(countries),
                ReportForm.codes(usStates),
                ReportForm.codes(notAffected),
                ReportForm.lower(categories),
                ReportForm.lower(subjectCategories),
                subjectsApprox,
                recordsApprox);
    }
}
