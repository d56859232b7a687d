package dev.habeas.disclosure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the forms about the scope send; lists are separated by commas or blanks. */
record ScopeForm(
        @Nullable String systems,
        @Nullable String categories,
        @Nullable String from,
        @Nullable String to) {

    /** @throws java.time.format.DateTimeParseException if a day cannot be read */
    DisclosureScope scope() {
        return new DisclosureScope(words(systems), words(categories), day(from), day(to));
    }

    private static LocalDate day(@Nullable String text) {
        return LocalDate.parse(text == null ? "" : text.trim());
    }

    private static List<String> words(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.trim().toLowerCase(Locale.ROOT).split("[\\s,;]+", -1))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }
}
