package dev.habeas.childdeletion;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.Outcome;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.grounds.Grounds;
import dev.habeas.jurisdictions.Right;
import dev.habeas.processors.Action;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.Planned;
import dev.habeas.processors.PlansInstructions;
import dev.habeas.processors.Processor;
import dev.habeas.processors.Register;
import dev.habeas.processors.Releases;
import dev.habeas.processors.Step;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everybody freezes the data and takes in no more of it; then everybody deletes it, except for what a law keeps. */
@Component
class ChildDeletionPlan implements PlansInstructions {

    /** The ground of an alert that was found to be false. */
    static final String NOT_A_CHILD = "NOT-A-CHILD";

    private final Register register;
    private final Releases releases;
    private final Relations relations;

    ChildDeletionPlan(Register register, Releases releases, Relations relations) {
        this.register = register;
        this.releases = releases;
        this.relations = relations;
    }

    @Override
    public Right right() {
        return Right.CHILD_DELETION;
    }

    @Override
    public List<Planned> plan(PrivacyCase subject, Step step) {
        return switch (step) {
            case INTERIM ->
                Stream.concat(
                                register.everyone(Action.RESTRICT).stream(),
                                register.everyone(Action.STOP_PROCESSING).stream())
                        .toList();
            case FULFIL -> deletion(subject);
            case LIFT -> releases.of(subject.id(), register.everyone(Action.UNRESTRICT));
            case RELEASED -> List.of();
        };
    }

    @Override
    public boolean namesRecipients(PrivacyCase subject, CaseFile file) {
        return relations.isParentProven(subject.id());
    }

    /** The freeze ends where nobody is a child; a withdrawn alert ends nothing yet: an officer looks at it first. */
    @Override
    public Set<String> released(PrivacyCase subject, List<Instruction> ledger) {
        boolean ends = subject.outcome() == Outcome.REFUSED && NOT_A_CHILD.equals(subject.ground());
        return ends && relations.isParentProven(subject.id()) ? Releases.restricted(ledger) : Set.of();
    }

    private List<Planned> deletion(PrivacyCase subject) {
        int year = subject.receivedAt().atZone(ZoneOffset.UTC).getYear();
        return register.everyone(Action.ERASE).stream()
                .map(each -> {
                    Processor.Retention kept = register.get(each.processor()).retention();
                    return kept == null
                            ? each
                            : new Planned(
                                    each.processor(),
                                    Action.RESTRICT,
                                    Grounds.legalObligationUnder(subject.regime()),
                                    LocalDate.of(year + kept.years(), Month.DECEMBER, 31));
                })
                .toList();
    }

    @Override
    public Map<String, Object> details(PrivacyCase subject, Instruction instruction) {
        return switch (instruction.action()) {
            case STOP_PROCESSING, UNRESTRICT -> Map.of("purpose", "child");
            case RESTRICT -> instruction.step() == Step.FULFIL ? Map.of("others", "erase") : Map.of("ground", "CHILD");
            default -> Map.of();
        };
    }
}
