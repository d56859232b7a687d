package dev.habeas.breach;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Codes and times on the pages of breaches, in German for who prefers it and in English for everyone else. */
record PageWords(MessageSource messages, Locale locale) {

    static PageWords of(MessageSource messages, Locale preferred) {
        return new PageWords(messages, preferred.getLanguage().equals("de") ? Locale.GERMANY : Locale.UK);
    }

    /** The words of a code; the code itself where it has none. */
    public String of(String family, @Nullable String code) {
        return code == null
                ? ""
                : String.valueOf(messages.getMessage("breach." + family + "." + code, null, code, locale));
    }

    /** What a text is about; one that was superseded has its number, the first one 1. */
    public String text(String key) {
        int dot = key.lastIndexOf('.') + 1;
        String number = key.substring(dot);
        return dot > 0 && number.matches("\\d+")
                ? of("text", key.substring(0, dot - 1)) + " (" + of("text", "former") + " " + number + ")"
                : of("text", key);
    }

    /** What a text about a delay says, whose key has its number in the middle. */
    public String delay(String key) {
        String part = key.substring(key.lastIndexOf('.') + 1);
        return String.valueOf(messages.getMessage("breach.delays." + part, null, part, locale));
    }

    /** Day and time with the offset of the place, such as {@code 26 October 2026, 09:00 +01:00}. */
    public String moment(OffsetDateTime time) {
        String form = locale.getLanguage().equals("de") ? "d. MMMM yyyy, HH:mm xxx" : "d MMMM yyyy, HH:mm xxx";
        return DateTimeFormatter.ofPattern(form, locale).format(time);
    }

    /** The tone of a badge for the state of a deadline or notice. */
    public String tone(String state) {
        return switch (state) {
            case "met", "done" -> "good";
            case "missed" -> "bad";
            case "running", "started", "owed" -> "busy";
            default -> "quiet";
        };
    }

    /** The start of this minute as a field for date and time takes it, in UTC. */
    public String field(OffsetDateTime time) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT)
                .format(time.withOffsetSameInstant(ZoneOffset.UTC));
    }
}
