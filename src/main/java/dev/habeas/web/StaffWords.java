package dev.habeas.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Codes, days and times on a page for staff, in German for who prefers it and in English for everyone else.
 *
 * @param family with which the keys of the page begin, such as {@code hold}
 */
public record StaffWords(MessageSource messages, String family, Locale locale) {

    public static StaffWords of(MessageSource messages, String family, Locale preferred) {
        return new StaffWords(messages, family, preferred.getLanguage().equals("de") ? Locale.GERMANY : Locale.UK);
    }

    /** The words of a code; the code itself where it has none, nothing where there is no code. */
    public String of(String kind, @Nullable String code) {
        return code == null
                ? ""
                : String.valueOf(messages.getMessage(family + "." + kind + "." + code, null, code, locale));
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(german() ? "d. MMMM yyyy" : "d MMMM yyyy", locale)
                .format(day);
    }

    /** Day and time in UTC, such as {@code 26 October 2026, 09:00 Z}. */
    public String moment(Instant time) {
        OffsetDateTime utc = time.atOffset(ZoneOffset.UTC);
        return DateTimeFormatter.ofPattern(german() ? "d. MMMM yyyy, HH:mm X" : "d MMMM yyyy, HH:mm X", locale)
                .format(utc);
    }

    private boolean german() {
        return locale.getLanguage().equals("de");
    }
}
