package dev.habeas.respond;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Days written out the way the person's country does. */
record Dates(Locale locale, ZoneId zone) {

    String say(Instant instant) {
        return say(instant.atZone(zone).toLocalDate());
    }

    String say(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }
}
