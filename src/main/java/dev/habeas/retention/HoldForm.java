package dev.habeas.retention;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the form "Place a hold" sends; an empty field says nothing.
 *
 * @param subject reference or number of a case, or number of a disclosure or breach
 * @param reviewOn as a field for days sends it
 */
record HoldForm(
        @Nullable String subject,
        @Nullable String personType,
        @Nullable String person,
        @Nullable String processor,
        @Nullable String category,
        @Nullable String reason,
        @Nullable String reviewOn) {

    /** @throws IllegalArgumentException if the reference names no case */
    HoldRequest request(Cases cases) {
        String named = blankToNull(person);
        return new HoldRequest(
                number(cases),
                named == null
                        ? null
                        : List.of(new HoldRequest.Person(personType == null ? "email" : personType, named)),
                blankToNull(processor),
                blankToNull(category),
                reason == null ? "" : reason,
                null,
                day(reviewOn));
    }

    private @Nullable UUID number(Cases cases) {
        String named = blankToNull(subject);
        if (named == null) {
            return null;
        }
        return named.length() == 36
                ? UUID.fromString(named)
                : cases.findByReference(named)
                        .map(CaseId::value)
                        .orElseThrow(() -> new IllegalArgumentException("case"));
    }

    /** A day that cannot be read is a day that is past: the check names the field. */
    static LocalDate day(@Nullable String text) {
        try {
            return text == null ? LocalDate.MIN : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return LocalDate.MIN;
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.trim();
    }

    @Override
    public String toString() {
        return "HoldForm[***]";
    }
}
