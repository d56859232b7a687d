package dev.habeas.disclosure;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the form "Record a demand" sends; an empty field says nothing, a day ends at midnight UTC. */
record DisclosureForm(
        @Nullable String agencyKind,
        @Nullable String country,
        @Nullable String agency,
        @Nullable String demand,
        @Nullable String customer,
        @Nullable String respondBy) {

    /** @throws java.time.format.DateTimeParseException if the day cannot be read */
    NewDisclosure demanded() {
        return new NewDisclosure(
                text(agencyKind),
                text(country).toUpperCase(Locale.ROOT),
                text(agency),
                text(demand),
                text(customer).isEmpty() ? null : text(customer),
                dueBy());
    }

    private @Nullable OffsetDateTime dueBy() {
        return text(respondBy).isEmpty()
                ? null
                : LocalDate.parse(text(respondBy)).plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private static String text(@Nullable String field) {
        return field == null ? "" : field.trim();
    }

    @Override
    public String toString() {
        return "DisclosureForm[***]";
    }
}
