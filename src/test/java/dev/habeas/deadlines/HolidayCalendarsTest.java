package dev.habeas.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class HolidayCalendarsTest {

    private static final LocalDate SATURDAY = LocalDate.of(2026, 7, 4);
    private static final LocalDate SUNDAY = LocalDate.of(2026, 7, 5);

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "holidays.csv", useHeadersInDisplayName = true)
    void keepTheDaysOffOfAWholeYear(String name, int year, @Nullable String days) {
        HolidayCalendar calendar = Clocks.CALENDARS.named(name);

        String daysOff = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .filter(date -> !calendar.isWorkingDay(date))
                .map(DateTimeFormatter.ofPattern("MM-dd")::format)
                .collect(Collectors.joining(" "));

        assertThat(daysOff).isEqualTo(days == null ? "" : days);
    }

    @Test
    void saturdayIsABusinessDayOnlyUnderCivilCodeNine() {
        LocalDate plainSaturday = SATURDAY.plusDays(7);
        assertThat(Clocks.CALENDARS.named("US-CA-CIV9").isWorkingDay(plainSaturday))
                .isTrue();
        assertThat(Clocks.CALENDARS.named("US-CA-CIV9").isWorkingDay(SATURDAY)).isFalse();
        assertThat(Clocks.CALENDARS.named("US-CA-CIV9").isWorkingDay(SUNDAY)).isFalse();
        assertThat(Clocks.CALENDARS.named("US-CA-MIN").isWorkingDay(plainSaturday))
                .isFalse();
        assertThat(Clocks.CALENDARS.named("US-CA-CCP12A").isWorkingDay(plainSaturday))
                .isFalse();
    }

    @Test
    void anUnknownPlaceHasWeekendsOnly() {
        HolidayCalendar unknown = Clocks.CALENDARS.named("XX");
        assertThat(unknown.isWorkingDay(LocalDate.of(2026, 12, 25))).isTrue();
        assertThat(unknown.isWorkingDay(SATURDAY)).isFalse();
    }

    @Test
    void theVersionNamesTheContent() {
        assertThat(Clocks.CALENDARS.named("IE").version())
                .startsWith("IE:")
                .isEqualTo(new JollydayCalendars().named("IE").version());
        assertThat(Clocks.CALENDARS.named("DE").version().substring(3))
                .isNotEqualTo(Clocks.CALENDARS.named("IE").version().substring(3));
    }
}
