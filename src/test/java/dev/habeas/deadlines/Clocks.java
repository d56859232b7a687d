package dev.habeas.deadlines;

import dev.habeas.engine.RuleTableFile;
import dev.habeas.jurisdictions.Jurisdiction;
import dev.habeas.jurisdictions.Residence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The clock over the real rule table and the real calendars, and ways to write facts shortly. */
final class Clocks {

    static final HolidayCalendars CALENDARS = new JollydayCalendars();
    static final StatutoryClock CLOCK = new StatutoryClock(RuleTableFile.SHARED, CALENDARS, ClockSettings.standard());
    static final BreachClock BREACHES = new BreachClock(RuleTableFile.SHARED, CALENDARS, ClockSettings.standard());

    private Clocks() {}

    static Instant at(String offsetDateTime) {
        return OffsetDateTime.parse(offsetDateTime).toInstant();
    }

    static Topic topic(String word) {
        return Topic.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static Deadline first(Schedule schedule, DeadlineEvent event) {
        return schedule.first(event).orElseThrow();
    }

    /** Reads {@code identity 2026-03-05 2026-03-10;fee 2026-03-05 -}; questions and answers at noon. */
    static List<Pause> pauses(@Nullable String text, Residence residence) {
        ZoneId zone = Jurisdiction.of(residence).zone();
        return text == null
                ? List.of()
                : Arrays.stream(text.split(";", -1))
                        .map(each -> pause(each.split(" ", -1), zone))
                        .toList();
    }

    private static Pause pause(String[] words, ZoneId zone) {
        return new Pause(
                Pause.Kind.valueOf(words[0].toUpperCase(Locale.ROOT)),
                noon(words[1], zone),
                words[2].equals("-") ? null : noon(words[2], zone));
    }

    private static Instant noon(String date, ZoneId zone) {
        return LocalDate.parse(date).atTime(12, 0).atZone(zone).toInstant();
    }
}
