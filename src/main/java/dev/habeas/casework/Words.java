package dev.habeas.casework;

import dev.habeas.jurisdictions.Residence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Codes, times and numbers in the language of a reader. A code without words of its own is shown as it is; codes come
 * from our tables, never from what a person wrote.
 *
 * @param zone in which times are shown and days are counted
 */
record Words(MessageSource messages, Locale locale, ZoneId zone, Instant now) {

    /** The words of a code, such as family {@code status} and code {@code in-progress}. */
    public String of(String family, @Nullable String code) {
        if (code == null || code.isEmpty()) {
            return "";
        }
        if (family.equals("reason") && code.startsWith("http-")) {
            return say("reason.http", code.substring(5));
        }
        String known = messages.getMessage(family + "." + code, null, "", locale);
        return known == null || known.isEmpty() ? code : known;
    }

    public String say(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /** Day and time, such as {@code 5 March 2026, 10:00}. */
    public String moment(Instant instant) {
        return format("d MMMM yyyy, HH:mm", "d. MMMM yyyy, HH:mm").format(instant.atZone(zone));
    }

    /** The day alone, such as {@code 5 March 2026}. */
    public String day(Instant instant) {
        return day(instant.atZone(zone).toLocalDate());
    }

    public String day(LocalDate day) {
        return format("d MMMM yyyy", "d. MMMM yyyy").format(day);
    }

    /** For machines. */
    public String iso(Instant instant) {
        return instant.toString();
    }

    /** Whole days from today to that day: 0 for today, negative for the past. */
    public long daysTo(Instant instant) {
        return ChronoUnit.DAYS.between(
                now.atZone(zone).toLocalDate(), instant.atZone(zone).toLocalDate());
    }

    /** How far away a date is, such as {@code 12 days left} or {@code 3 days overdue}. */
    public String left(Instant instant) {
        long days = daysTo(instant);
        if (instant.isBefore(now)) {
            return days == 0 ? say("left.passed-today") : say("left.overdue", -days);
        }
        return days == 0 ? say("left.today") : say("left.days", days);
    }

    public int age(LocalDate birthDate) {
        return Period.between(birthDate, now.atZone(zone).toLocalDate()).getYears();
    }

    /** The country, with the code where that says more, such as {@code United States (US-CA)}. */
    public String country(Residence residence) {
        String name =
                new Locale.Builder().setRegion(residence.country()).build().getDisplayCountry(locale);
        return name + " (" + residence.code() + ")";
    }

    private DateTimeFormatter format(String english, String german) {
        return DateTimeFormatter.ofPattern(locale.getLanguage().equals("de") ? german : english, locale);
    }
}
