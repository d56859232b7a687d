package dev.habeas.deadlines;

import dev.habeas.deadlines.ExtensionOutcome.Reason;
import dev.habeas.jurisdictions.Jurisdiction;
import dev.habeas.jurisdictions.Regime;
import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Right;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When something is due by law. Pure: the same matter gives the same deadlines, whenever it is asked and wherever the
 * machine stands. The numbers come from the rule table, the days off from the calendars.
 */
public final class StatutoryClock {

    private final RuleBook rules;
    private final Computation computation;

    public StatutoryClock(RuleBook rules, HolidayCalendars calendars, ClockSettings settings) {
        this.rules = rules;
        this.computation = new Computation(calendars, settings);
    }

    /**
     * The deadlines of a right that was asked for, under the current rules.
     *
     * @param receivedAt when the request reached any official channel, whether or not anyone has read it: EDPB
     *     Guidelines 01/2022 para. 159
     */
    public Schedule start(Right right, Residence residence, Instant receivedAt) {
        return schedule(Matter.of(right, residence, receivedAt));
    }

    /**
     * The deadlines of a matter under every regime of the residence; those of breaches are the {@link BreachClock}'s.
     * Call again after a pause, an extension or a correction; what comes back supersedes what there was.
     *
     * @throws IllegalArgumentException if the matter names a version of the rule table that does not exist
     */
    public Schedule schedule(Matter matter) {
        RuleTable table = table(matter);
        return new Schedule(regimes(matter).stream()
                .flatMap(regime -> matter.topic().events().stream()
                        .flatMap(event -> computation.deadline(table, regime, event, matter).stream()))
                .toList());
    }

    /**
     * One deadline under one regime, whether or not the regime applies to the residence; zone and calendar are those of
     * the residence.
     *
     * @return empty if the regime attaches no such event to the topic
     */
    public Optional<Deadline> deadline(Regime regime, DeadlineEvent event, Matter matter) {
        return computation.deadline(table(matter), regime, event, matter);
    }

    /**
     * Extends the period to answer, or says why that is not lawful. Every regime that asks for an answer must allow it,
     * and the notice must be sent before the first period ends: after a silent first period no extension exists, GDPR
     * Art. 12(3).
     *
     * @param noticeSentAt when the notice with its reasons left; the last second of the period is in time
     */
    public ExtensionOutcome extend(Matter matter, Instant noticeSentAt) {
        if (matter.extended()) {
            return new ExtensionOutcome.Refused(Reason.ALREADY_EXTENDED, "The period was extended once already.");
        }
        RuleTable table = table(matter);
        Schedule first = schedule(matter);
        List<Deadline> answers = first.deadlines().stream()
                .filter(deadline -> deadline.event().isAnswer())
                .toList();
        Schedule extended = schedule(matter.asExtended());
        for (Deadline answer : answers) {
            if (!answer.met(noticeSentAt)) {
                return new ExtensionOutcome.Refused(
                        Reason.FIRST_PERIOD_ENDED,
                        "The first period ended at "
                                + Explanation.moment(
                                        answer.dueAt(), answer.basis().zone())
                                + "; a notice sent later does not extend it ("
                                + answer.basis().source() + ").");
            }
            if (extended.deadlines().contains(answer)) {
                return notProvided(answer.regime().law() + " knows no extension ("
                        + answer.basis().source() + ").");
            }
        }
        return answers.isEmpty()
                ? notProvided("There is no period to answer that could be extended.")
                : new ExtensionOutcome.Granted(matter.asExtended().under(table.version()), extended);
    }

    private static ExtensionOutcome notProvided(String explanation) {
        return new ExtensionOutcome.Refused(Reason.NOT_PROVIDED_BY_LAW, explanation);
    }

    private RuleTable table(Matter matter) {
        String version = matter.tableVersion();
        return version == null ? rules.current() : rules.version(version);
    }

    private static List<Regime> regimes(Matter matter) {
        Jurisdiction jurisdiction = Jurisdiction.of(matter.residence());
        return switch (matter.topic()) {
            case BREACH, BREACH_HIGH_RISK, BREACH_NOTIFIED, BREACH_PHASE, BREACH_PROCESSOR ->
                jurisdiction.breachRegimes();
            case DROP_ACCESS -> List.of(Regime.CA_DELETE_ACT);
            case CHILD_DELETION -> jurisdiction.regimes(Right.CHILD_DELETION);
            default -> jurisdiction.regimes(Right.ACCESS);
        };
    }
}
