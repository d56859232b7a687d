package dev.habeas.deadlines;

import java.time.LocalDate;

/** The working days of one place. Knows nothing of zones: a day is a date there. */
public interface HolidayCalendar {

    boolean isWorkingDay(LocalDate date);

    /** Name and content of the calendar, such as {@code IE:5f3a91c2}; differs whenever a holiday differs. */
    String version();

    /** This day if it is a working day, else the next one that is. */
    default LocalDate workingDayFrom(LocalDate date) {
        LocalDate day = date;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The n-th working day after this day, which itself does not count; the day itself for 0. */
    default LocalDate plusWorkingDays(LocalDate date, int count) {
        LocalDate day = date;
        for (int i = 0; i < count; i++) {
            day = workingDayFrom(day.plusDays(1));
        }
        return day;
    }
}
