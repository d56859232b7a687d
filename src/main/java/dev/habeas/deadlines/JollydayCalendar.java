package dev.habeas.deadlines;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Weekends and the public holidays of one place; of a holiday that is moved only the day it is moved to. */
final class JollydayCalendar implements HolidayCalendar {

    private static final int FIRST_COMPARED_YEAR = 2020;
    private static final int LAST_COMPARED_YEAR = 2040;

    private final Set<DayOfWeek> weekend;
    private final @Nullable HolidayManager holidays;
    private final Set<String> without;
    private final String[] region;
    private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();
    private final String version;

    JollydayCalendar(
            String name,
            Set<DayOfWeek> weekend,
            @Nullable HolidayManager holidays,
            Set<String> without,
            String... region) {
        this.weekend = weekend;
        this.holidays = holidays;
        this.without = without;
        this.region = region.length == 1 && region[0].isEmpty() ? new String[0] : region;
        this.version = name + ":" + checksum();
    }

    @Override
    public boolean isWorkingDay(LocalDate date) {
        return !weekend.contains(date.getDayOfWeek())
                && !byYear.computeIfAbsent(date.getYear(), this::daysOff).contains(date);
    }

    @Override
    public String version() {
        return version;
    }

    /** Also asks the year after, whose first of January may be observed on the last of December. */
    private Set<LocalDate> daysOff(int year) {
        if (holidays == null) {
            return Set.of();
        }
        return IntStream.rangeClosed(year, year + 1)
                .mapToObj(asked -> holidays.getHolidays(Year.of(asked), HolidayType.PUBLIC_HOLIDAY, region))
                .flatMap(Set::stream)
                .filter(holiday -> !without.contains(holiday.getPropertiesKey())
                        && !without.contains(holiday.getActualDate().toString()))
                .map(Holiday::getDate)
                .filter(date -> date.getYear() == year)
                .collect(Collectors.toUnmodifiableSet());
    }

    private String checksum() {
        CRC32 sum = new CRC32();
        sum.update(weekend.toString().getBytes(StandardCharsets.UTF_8));
        IntStream.rangeClosed(FIRST_COMPARED_YEAR, LAST_COMPARED_YEAR)
                .mapToObj(year -> new TreeSet<>(daysOff(year)).toString())
                .forEach(days -> sum.update(days.getBytes(StandardCharsets.UTF_8)));
        return String.format("%08x", sum.getValue());
    }
}
