package dev.habeas.deadlines;

import dev.habeas.deadlines.DeadlineRule.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of one deadline. Order of Reg. (EEC, Euratom) 1182/71 Art. 3: add the period (a missing date becomes the
 * last day of the month), add the days that do not count, then move a last day that is a day off. Extended periods are
 * one period from the same start, never a second one added to the first.
 */
final class Reckoning {

    private final DeadlineRule rule;
    private final ZoneId zone;
    private final HolidayCalendar calendar;
    private final Instant startedAt;
    private final LocalDate startedOn;
    private final Suspension suspension;

    Reckoning(DeadlineRule rule, ZoneId zone, HolidayCalendar calendar, Instant startedAt, List<Pause> pauses) {
        this.rule = rule;
        this.zone = zone;
        this.calendar = calendar;
        this.startedAt = startedAt;
        this.startedOn = LocalDate.ofInstant(startedAt, zone);
        this.suspension = rule.pause()
                .apply(
                        startedOn,
                        pauses.stream().map(pause -> Waiting.of(pause, zone)).toList());
    }

    LocalDate startedOn() {
        return startedOn;
    }

    Suspension suspension() {
        return suspension;
    }

    boolean inHours() {
        return rule.term().unit() == Term.Unit.HOURS;
    }

    /** The last day before it moves for a day off. */
    LocalDate lastDay() {
        return plus(suspension.begins(), rule.term(), calendar).plusDays(suspension.days());
    }

    /** The last day on which we plan to act in time. */
    LocalDate dueOn() {
        return roll(lastDay());
    }

    /** Elapsed hours for a period in hours, whatever the clocks on the wall do; else the end of the last day. */
    Instant dueAt() {
        return inHours() ? elapsed(startedAt) : endOf(dueOn());
    }

    Instant unpausedDueAt() {
        return inHours() ? elapsed(startedAt) : endOf(roll(plus(startedOn, rule.term(), calendar)));
    }

    /**
     * What we work to: the stricter target of the rule if it has one, counted from the date at the controller where that
     * is earlier, since no law says whose midnight counts. Never later than the law.
     */
    Instant internalDueAt(ZoneId controllerZone, HolidayCalendars calendars) {
        if (inHours()) {
            return dueAt();
        }
        long earlier = Math.max(0, ChronoUnit.DAYS.between(LocalDate.ofInstant(startedAt, controllerZone), startedOn));
        LocalDate begins = suspension.begins().equals(startedOn) ? startedOn.minusDays(earlier) : suspension.begins();
        Target target = rule.target();
        Term term = target == null || target.term() == null ? rule.term() : target.term();
        HolidayCalendar days =
                target == null || target.calendar() == null ? calendar : calendars.named(target.calendar());
        Instant internal = endOf(roll(plus(begins, term, days).plusDays(suspension.days())));
        return internal.isBefore(dueAt()) ? internal : dueAt();
    }

    /** The most generous lawful reading; {@code null} if it is no other than ours. */
    @Nullable
    Instant legalOuter(HolidayCalendar generous) {
        Instant outer = switch (rule.outer()) {
            case NONE -> dueAt();
            case ROLL -> endOf(generous.workingDayFrom(lastDay()));
            case FULL_HOUR -> elapsed(startedAt.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS));
        };
        return outer.equals(dueAt()) ? null : outer;
    }

    /** The first instant after the period, for what is allowed only then. */
    Instant firstMomentAfter() {
        return lastDay().plusDays(1).atStartOfDay(zone).toInstant();
    }

    private Instant elapsed(Instant from) {
        return from.plus(rule.term().count(), ChronoUnit.HOURS);
    }

    private LocalDate roll(LocalDate date) {
        return rule.rollsForward() ? calendar.workingDayFrom(date) : date;
    }

    /** A period that ends with the day of receipt itself cannot end before the receipt, not even within its last second. */
    private Instant endOf(LocalDate date) {
        Instant end = date.atTime(23, 59, 59).atZone(zone).toInstant();
        return end.isBefore(startedAt) ? startedAt : end;
    }

    private static LocalDate plus(LocalDate from, Term term, HolidayCalendar days) {
        return switch (term.unit()) {
            case MONTHS -> from.plusMonths(term.count());
            case DAYS -> from.plusDays(term.count());
            case BUSINESS_DAYS -> days.plusWorkingDays(from, term.count());
            case HOURS -> throw new IllegalStateException("Hours are counted on the instant");
        };
    }
}
