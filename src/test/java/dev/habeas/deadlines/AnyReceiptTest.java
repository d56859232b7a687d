package dev.habeas.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.jurisdictions.Jurisdiction;
import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Right;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties that hold whenever and wherever something is received. */
class AnyReceiptTest {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"DE", "IE", "GB", "US-CA", "US-TX", "BR", "CA-QC", "CH", "IN", "JP"})
    void nothingIsDueBeforeReceiptAndALaterReceiptIsNeverDueEarlier(String place) {
        Residence residence = new Residence(place);
        SplittableRandom random = new SplittableRandom(7);
        for (Right right : Right.values()) {
            Map<DeadlineEvent, Instant> latest = new EnumMap<>(DeadlineEvent.class);
            Instant received = FROM;
            for (int i = 0; i < 120; i++) {
                received = received.plusSeconds(random.nextLong(3 * 86_400L));
                for (Deadline deadline :
                        Clocks.CLOCK.start(right, residence, received).binding()) {
                    assertThat(deadline.dueAt())
                            .as(deadline.explanation())
                            .isAfterOrEqualTo(received)
                            .isAfterOrEqualTo(latest.getOrDefault(deadline.event(), received));
                    assertThat(deadline.internalDueAt()).isBetween(received.minusSeconds(1), deadline.dueAt());
                    assertThat(deadline.passed(80)).isBetween(received, deadline.dueAt());
                    latest.put(deadline.event(), deadline.dueAt());
                }
            }
        }
    }

    @Test
    void aMonthEndsWithTheSameNumberOrTheLastDayOfTheMonthFrom2024To2100() {
        Residence place = new Residence("IE");
        ZoneId zone = ZoneId.of("Europe/Dublin");
        HolidayCalendar calendar = Clocks.CALENDARS.named("IE");
        for (int year = 2024; year <= 2100; year++) {
            for (int day = 28; day <= 31; day++) {
                LocalDate received = LocalDate.of(year, 1, day);
                LocalDate lastDay = LocalDate.of(year, 2, Math.min(day, Year.isLeap(year) ? 29 : 28));
                while (!calendar.isWorkingDay(lastDay)) {
                    lastDay = lastDay.plusDays(1);
                }
                Deadline respond = Clocks.first(
                        Clocks.CLOCK.start(
                                Right.ACCESS,
                                place,
                                received.atTime(12, 0).atZone(zone).toInstant()),
                        DeadlineEvent.RESPOND);
                assertThat(respond.dueAt())
                        .isEqualTo(lastDay.atTime(23, 59, 59).atZone(zone).toInstant());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR", "IE", "GB", "US-CA", "US-VA", "CA"})
    void daysEndAtLocalMidnightAndHoursAreElapsedHoursAcrossBothClockChanges(String place) {
        Residence residence = new Residence(place);
        ZoneId zone = Jurisdiction.of(residence).zone();
        Instant change = FROM;
        for (int i = 0; i < 2; i++) {
            ZoneOffsetTransition transition = zone.getRules().nextTransition(change);
            change = transition.getInstant();
            for (int hours = -80; hours <= 10; hours++) {
                Instant received = change.plus(Duration.ofHours(hours));
                for (Deadline deadline :
                        Clocks.CLOCK.start(Right.ERASURE, residence, received).deadlines()) {
                    assertThat(deadline.dueAt().atZone(zone).toLocalTime()).hasToString("23:59:59");
                }
                Deadline told =
                        Clocks.first(Clocks.BREACHES.processor(residence, received), DeadlineEvent.NOTIFY_CONTROLLER);
                assertThat(Duration.between(received, told.dueAt())).isEqualTo(Duration.ofHours(24));
                for (Deadline deadline : Clocks.BREACHES
                        .start(residence, received, received, OptionalInt.empty())
                        .deadlines()) {
                    assertThat(deadline.dueAt()).isAfterOrEqualTo(received.plus(Duration.ofHours(72)));
                }
            }
        }
    }

    @Test
    void theSecondsAroundMidnightBelongToTheirOwnDay() {
        Residence france = new Residence("FR");
        Deadline before = Clocks.first(
                Clocks.CLOCK.start(Right.ACCESS, france, Clocks.at("2026-03-31T23:59:59+02:00")),
                DeadlineEvent.RESPOND);
        Deadline after = Clocks.first(
                Clocks.CLOCK.start(Right.ACCESS, france, Clocks.at("2026-04-01T00:00:00+02:00")),
                DeadlineEvent.RESPOND);
        assertThat(before.dueAt()).isEqualTo(Clocks.at("2026-04-30T23:59:59+02:00"));
        assertThat(after.dueAt()).isEqualTo(Clocks.at("2026-05-04T23:59:59+02:00"));
    }
}
