package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import dev.habeas.deadlines.BreachClock;
import dev.habeas.deadlines.Deadline;
import dev.habeas.deadlines.Schedule;
import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Role;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** By when whom must be told, for each place of a breach, under the rules that are current now. */
@Component
final class DutyDates {

    private final BreachClock clock;

    DutyDates(BreachClock clock) {
        this.clock = clock;
    }

    /** What follows from the breach itself. A processor owes a notice to its customer only. */
    List<BreachDeadline> fromAwareness(Breach breach, Instant awareAt) {
        return breach.facts().places().stream()
                .flatMap(place -> of(breach.id(), place, start(breach, place, awareAt)))
                .toList();
    }

    /**
     * What follows from the breach itself and still counts: once notices are planned, only what stands moves, and what is asked
     * for in places that turned out to be affected since comes in.
     *
     * @param standing what stands of the breach
     * @param more places whose laws were not asked yet; empty if there are none
     */
    List<BreachDeadline> owed(Breach breach, Instant awareAt, List<BreachDeadline> standing, List<Residence> more) {
        List<BreachDeadline> all = fromAwareness(breach, awareAt);
        if (breach.progress().status() != BreachStatus.NOTIFYING) {
            return all;
        }
        boolean ours = breach.facts().role() == Role.CONTROLLER;
        return all.stream()
                .filter(due -> standing.stream().anyMatch(due::isSameDuty)
                        || ours && more.stream().anyMatch(place -> place.code().equals(due.place())))
                .filter(due -> standing.stream().noneMatch(row -> row.isSameDuty(due) && isOfTheHouse(row)))
                .toList();
    }

    /** Whether this is a period of the house for what a notice left open, which the breach itself does not move. */
    boolean isOfTheHouse(BreachDeadline row) {
        return fromPhase(row.breach(), new Residence(row.place()), row.countedFrom()).stream()
                .anyMatch(phase -> phase.isSameDuty(row) && phase.ruleId().equals(row.ruleId()));
    }

    /** What follows from the decision that a place's people must be told, where the law does not count from the breach. */
    List<BreachDeadline> fromHighRisk(CaseId id, Residence place, Instant decidedAt) {
        return of(id, place, clock.highRisk(place, decidedAt)).toList();
    }

    /** What follows from a notice that left with some of what the authority has to know. */
    List<BreachDeadline> fromPhase(CaseId id, Residence place, Instant sentAt) {
        return of(id, place, clock.phaseSent(place, sentAt)).toList();
    }

    /** What follows from having told the people of a place. */
    List<BreachDeadline> fromTelling(Breach breach, Residence place, Instant toldAt) {
        return of(breach.id(), place, clock.peopleTold(place, toldAt, residents(breach)))
                .toList();
    }

    private Schedule start(Breach breach, Residence place, Instant awareAt) {
        Instant discoveredAt = breach.facts().discoveredAt();
        return breach.facts().role() == Role.PROCESSOR
                ? clock.processor(place, discoveredAt.isBefore(awareAt) ? discoveredAt : awareAt)
                : clock.start(place, awareAt, discoveredAt, residents(breach));
    }

    /** All who are concerned: no place can have more residents among them. */
    private static OptionalInt residents(Breach breach) {
        Integer subjects = breach.facts().subjectsApprox();
        return subjects == null ? OptionalInt.empty() : OptionalInt.of(subjects);
    }

    private static Stream<BreachDeadline> of(CaseId id, Residence place, Schedule schedule) {
        return schedule.deadlines().stream().map(deadline -> of(id, place, deadline));
    }

    private static BreachDeadline of(CaseId id, Residence place, Deadline deadline) {
        return new BreachDeadline(
                id,
                place.code(),
                deadline.event().word(),
                deadline.regime().word(),
                deadline.countedFrom(),
                deadline.dueAt(),
                deadline.legalOuter(),
                deadline.basis().ruleId(),
                deadline.basis().source(),
                deadline.basis().tableVersion(),
                deadline.basis().calendar(),
                deadline.basis().zone(),
                deadline.explanation(),
                BreachDeadline.State.RUNNING);
    }
}
