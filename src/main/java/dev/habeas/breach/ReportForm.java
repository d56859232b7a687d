package dev.habeas.breach;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the form "Report a breach" sends; times are in UTC, an empty field is unknown. */
record ReportForm(
        String key,
        @Nullable String awareAt,
        @Nullable String discoveredAt,
        @Nullable List<String> nature,
        @Nullable String countries,
        @Nullable String usStates,
        @Nullable Integer subjectsApprox,
        @Nullable Integer recordsApprox,
        @Nullable String categories,
        @Nullable String subjectCategories,
        @Nullable String controller,
        @Nullable String description,
        @Nullable String reporter) {

    static final String KEY_FORM = "[A-Za-z0-9-]{1,100}";

    NewBreach report() {
        return new NewBreach(
                time(awareAt),
                time(discoveredAt),
                null,
                null,
                nature == null ? List.of() : nature,
                codes(countries),
                codes(usStates),
                subjectsApprox,
                recordsApprox,
                lower(categories),
                lower(subjectCategories),
                null,
                null,
                customers(),
                description == null ? "" : description,
                blankToNull(reporter) == null ? null : NewBreach.Reporter.of(String.valueOf(reporter)));
    }

    private @Nullable List<String> customers() {
        List<String> named = lower(controller);
        return named.isEmpty() ? null : named;
    }

    static List<String> lower(@Nullable String text) {
        return words(text).stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    static List<String> codes(@Nullable String text) {
        return words(text).stream().map(word -> word.toUpperCase(Locale.ROOT)).toList();
    }

    private static List<String> words(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.trim().split("[\\s,;]+", -1))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    /** @throws java.time.format.DateTimeParseException if it is no date and time */
    static @Nullable OffsetDateTime time(@Nullable String text) {
        return text == null || text.isBlank() ? null : LocalDateTime.parse(text).atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.trim();
    }

    @Override
    public String toString() {
        return "ReportForm[***]";
    }
}
