package dev.habeas.deadlines;

/** The calendars by name. */
public interface HolidayCalendars {

    /**
     * The calendar of this name.
     *
     * @param name such as {@code IE}, {@code GB-EAW}, {@code US-CA-MIN}; an unknown name gives weekends only, which
     *     never makes a deadline later than the law has it
     */
    HolidayCalendar named(String name);
}
