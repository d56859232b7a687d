package dev.habeas.deadlines;

import dev.habeas.jurisdictions.Jurisdiction;
import dev.habeas.jurisdictions.Regime;
import dev.habeas.jurisdictions.Residence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * When whom must be told of a breach, for one place where affected people live. A controller without establishment in
 * the Union notifies the authority of every member state concerned, so each place has deadlines of its own.
 */
public final class BreachClock {

    private final RuleBook rules;
    private final Computation computation;

    public BreachClock(RuleBook rules, HolidayCalendars calendars, ClockSettings settings) {
        this.rules = rules;
        this.computation = new Computation(calendars, settings);
    }

    /**
     * What follows from the breach itself.
     *
     * @param awareAt when it was reasonably certain that personal data were compromised: GDPR Art. 33(1)
     * @param discoveredAt when the breach was discovered, which is what the United States count from
     * @param residents how many people of the place are affected; empty while unknown, which assumes enough
     */
    public Schedule start(Residence place, Instant awareAt, Instant discoveredAt, OptionalInt residents) {
        return schedule(Topic.BREACH, place, awareAt, discoveredAt, residents);
    }

    /** What follows from the decision that the breach is likely to result in a high risk: GDPR Art. 34(1). */
    public Schedule highRisk(Residence place, Instant decidedAt) {
        return schedule(Topic.BREACH_HIGH_RISK, place, decidedAt, decidedAt, OptionalInt.empty());
    }

    /**
     * What follows from having told the people of a place: California Civ. Code 1798.82(f).
     *
     * @param residents how many there are; empty while unknown, which assumes enough
     */
    public Schedule peopleTold(Residence place, Instant toldAt, OptionalInt residents) {
        return schedule(Topic.BREACH_NOTIFIED, place, toldAt, toldAt, residents);
    }

    /** When what a first notice left open must follow: GDPR Art. 33(4). */
    public Schedule phaseSent(Residence place, Instant sentAt) {
        return schedule(Topic.BREACH_PHASE, place, sentAt, sentAt, OptionalInt.empty());
    }

    /** When the customer whose data we hold must know: GDPR Art. 33(2), California Civ. Code 1798.82(b). */
    public Schedule processor(Residence place, Instant knownAt) {
        return schedule(Topic.BREACH_PROCESSOR, place, knownAt, knownAt, OptionalInt.empty());
    }

    private Schedule schedule(
            Topic topic, Residence place, Instant awareAt, Instant discoveredAt, OptionalInt residents) {
        RuleTable table = rules.current();
        List<Regime> regimes = Jurisdiction.of(place).breachRegimes();
        return new Schedule(regimes.stream()
                .flatMap(regime -> topic.events().stream().flatMap(event -> {
                    Instant from = regime.countsFromDiscovery() ? discoveredAt : awareAt;
                    return deadline(table, regime, event, Matter.of(topic, place, from), residents).stream();
                }))
                .toList());
    }

    private Optional<Deadline> deadline(
            RuleTable table, Regime regime, DeadlineEvent event, Matter matter, OptionalInt residents) {
        return computation.deadline(table, regime, event, matter, rule -> {
            Integer from = rule.residentsFrom();
            return from == null || residents.isEmpty() || residents.getAsInt() >= from;
        });
    }
}
