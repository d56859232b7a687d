package dev.habeas.portal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * The pages' texts, dates and names in one language.
 *
 * @param zone in which days are told and counted
 */
record PortalWords(MessageSource messages, Locale locale, ZoneId zone, Instant now) {

    /** The two letters of the language. */
    public String language() {
        return locale.getLanguage();
    }

    public String say(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /** The first of these texts that exists; the last one has to. */
    public String first(String... keys) {
        for (int i = 0; i < keys.length - 1; i++) {
            if (has(keys[i])) {
                return say(keys[i]);
            }
        }
        return say(keys[keys.length - 1]);
    }

    public boolean has(String key) {
        String text = messages.getMessage(key, null, "", locale);
        return text != null && !text.isEmpty();
    }

    /** The day in words, such as {@code 5 March 2026}. */
    public String day(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(instant.atZone(zone));
    }

    /** Day and time, such as {@code 5 March 2026, 10:00}. */
    public String moment(Instant instant) {
        return day(instant) + ", "
                + DateTimeFormatter.ofPattern("HH:mm", locale).format(instant.atZone(zone));
    }

    /** How far away a day is, such as {@code in 12 days}; a date that has passed is told as such. */
    public String left(Instant instant) {
        long days = ChronoUnit.DAYS.between(
                now.atZone(zone).toLocalDate(), instant.atZone(zone).toLocalDate());
        if (instant.isBefore(now)) {
            return say("left.passed");
        }
        return days == 0 ? say("left.today") : say("left.days", days);
    }

    PortalWords in(ZoneId other) {
        return new PortalWords(messages, locale, other, now);
    }
}
