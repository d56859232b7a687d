package dev.habeas.deadlines;

import dev.habeas.jurisdictions.Jurisdiction;
import dev.habeas.jurisdictions.Regime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/** From a matter and a row of the rule table to a deadline. */
final class Computation {

    /** Code Civ. Proc. 12a, which counts Saturdays as holidays. */
    private static final String GENEROUS_CALIFORNIA = "US-CA-CCP12A";

    private final HolidayCalendars calendars;
    private final ClockSettings settings;

    Computation(HolidayCalendars calendars, ClockSettings settings) {
        this.calendars = calendars;
        this.settings = settings;
    }

    Optional<Deadline> deadline(RuleTable table, Regime regime, DeadlineEvent event, Matter matter) {
        return deadline(table, regime, event, matter, rule -> true);
    }

    Optional<Deadline> deadline(
            RuleTable table, Regime regime, DeadlineEvent event, Matter matter, Predicate<DeadlineRule> applies) {
        Jurisdiction jurisdiction = Jurisdiction.of(matter.residence());
        LocalDate startedOn = LocalDate.ofInstant(matter.startedAt(), jurisdiction.zone());
        return table.find(regime, matter.topic(), event, startedOn)
                .filter(applies)
                .map(rule -> matter.extended() && event.isAnswer() && rule.extension() != null ? rule.extended() : rule)
                .map(rule -> compute(rule, regime, event, matter, jurisdiction));
    }

    private Deadline compute(
            DeadlineRule rule, Regime regime, DeadlineEvent event, Matter matter, Jurisdiction jurisdiction) {
        HolidayCalendar calendar = calendars.named(settings.calendar(jurisdiction.calendar()));
        Reckoning reckoning = new Reckoning(rule, jurisdiction.zone(), calendar, matter.startedAt(), matter.pauses());
        boolean opens = event.kind() == DeadlineEvent.Kind.FIRST_MOMENT;
        Instant dueAt = opens ? reckoning.firstMomentAfter() : reckoning.dueAt();
        return new Deadline(
                event,
                regime,
                matter.startedAt(),
                dueAt,
                opens ? dueAt : reckoning.unpausedDueAt(),
                opens ? dueAt : reckoning.internalDueAt(settings.controllerZone(), calendars),
                opens ? null : reckoning.legalOuter(generous(jurisdiction, calendar)),
                reckoning.suspension().open(),
                new Basis(
                        rule.ruleId(),
                        rule.tableVersion(),
                        rule.source(),
                        calendar.version(),
                        jurisdiction.zone(),
                        rule.needsPerson()),
                new Explanation(rule, reckoning, jurisdiction.zone()).of(matter.topic(), event, matter.startedAt()));
    }

    private HolidayCalendar generous(Jurisdiction jurisdiction, HolidayCalendar calendar) {
        return jurisdiction.calendar().startsWith("US-CA") ? calendars.named(GENEROUS_CALIFORNIA) : calendar;
    }
}
