package dev.habeas.objection;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.Outcome;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Reader;
import dev.habeas.grounds.Grounds;
import dev.habeas.jurisdictions.Right;
import dev.habeas.processors.Action;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.Instructions;
import dev.habeas.processors.Planned;
import dev.habeas.processors.PlansInstructions;
import dev.habeas.processors.Processor;
import dev.habeas.processors.Register;
import dev.habeas.processors.Releases;
import dev.habeas.processors.Step;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Marketing stops wherever it can be stopped. Any other processing that the {@link ObjectionPolicy} reaches is restricted while
 * interests are balanced, and then stops, or is released; what rested on nothing else is erased, if that was chosen. Source:
 * GDPR Art. 21(1) to (3), 17(1)(c), 18(1)(d).
 */
@Component
class ObjectionPlan implements PlansInstructions {

    private final Register register;
    private final Releases releases;
    private final Instructions instructions;
    private final AfterObjection after;
    private final CaseFiles files;

    ObjectionPlan(
            Register register, Releases releases, Instructions instructions, AfterObjection after, CaseFiles files) {
        this.register = register;
        this.releases = releases;
        this.instructions = instructions;
        this.after = after;
        this.files = files;
    }

    @Override
    public Right right() {
        return Right.OBJECTION;
    }

    /** Nobody verifies who objects to advertising, and the answer goes wherever they say. */
    @Override
    public boolean namesRecipients(PrivacyCase subject, CaseFile file) {
        return !isMarketing(file) || file.isProvenByItsMailbox(subject);
    }

    @Override
    public List<Planned> plan(PrivacyCase subject, Step step) {
        return switch (step) {
            case INTERIM ->
                register.everyone(Action.RESTRICT).stream()
                        .filter(each -> ObjectionPolicy.reaches(register.get(each.processor())))
                        .toList();
            case LIFT -> release(subject);
            case FULFIL -> isMarketing(subject) ? register.everyone(Action.STOP_PROCESSING) : upheld(subject);
            case RELEASED -> List.of();
        };
    }

    private List<Planned> upheld(PrivacyCase subject) {
        boolean erasing = after.erases(subject.id());
        return register.all().entrySet().stream()
                .filter(each -> ObjectionPolicy.reaches(each.getValue()))
                .flatMap(each -> upheld(subject, each.getKey(), each.getValue(), erasing))
                .toList();
    }

    /** Who cannot stop one purpose by itself keeps the data for storage only, or until it has erased it. */
    private static Stream<Planned> upheld(PrivacyCase subject, String key, Processor recipient, boolean erasing) {
        List<Planned> planned = new ArrayList<>();
        if (recipient.actions().contains(Action.STOP_PROCESSING)) {
            planned.add(new Planned(key, Action.STOP_PROCESSING, null, null));
        }
        if (erasing && ObjectionPolicy.erases(recipient)) {
            planned.add(erasure(subject, key, recipient));
        }
        if (planned.isEmpty()) {
            planned.add(new Planned(key, Action.RESTRICT, null, null));
        }
        return planned.stream();
    }

    private static Planned erasure(PrivacyCase subject, String key, Processor recipient) {
        LocalDate kept = recipient.keepsByLawUntil(LocalDate.ofInstant(subject.receivedAt(), ZoneOffset.UTC));
        return kept == null
                ? new Planned(key, Action.ERASE, null, null)
                : new Planned(key, Action.RESTRICT, Grounds.legalObligationUnder(subject.regime()), kept);
    }

    private List<Planned> release(PrivacyCase subject) {
        Set<String> released = released(subject, instructions.of(subject.id()));
        return released.isEmpty()
                ? List.of()
                : releases.of(subject.id()).stream()
                        .filter(each -> released.contains(each.processor()))
                        .toList();
    }

    /** Whoever keeps the data for storage only, because it cannot stop one purpose, goes on doing so. */
    @Override
    public Set<String> released(PrivacyCase subject, List<Instruction> ledger) {
        return subject.outcome() == Outcome.REFUSED || subject.outcome() == Outcome.WITHDRAWN
                ? Releases.restricted(ledger)
                : ObjectionPolicy.stopped(ledger);
    }

    @Override
    public Map<String, Object> details(PrivacyCase subject, Instruction instruction) {
        return switch (instruction.action()) {
            case STOP_PROCESSING -> Map.of("purpose", purpose(subject, instruction));
            case RESTRICT ->
                instruction.destroys() ? Map.of("others", "erase") : Map.of("ground", ground(instruction.step()));
            default -> Map.of();
        };
    }

    /** What is restricted for an upheld objection is not released with any other restriction. */
    private static String ground(Step step) {
        return switch (step) {
            case FULFIL -> "EU-21-1";
            case LIFT -> "EU-18-1";
            case INTERIM, RELEASED -> "EU-18-1-d";
        };
    }

    private String purpose(PrivacyCase subject, Instruction instruction) {
        return isMarketing(subject) ? "marketing" : ObjectionPolicy.purpose(register.get(instruction.processor()));
    }

    private boolean isMarketing(PrivacyCase subject) {
        return files.read(subject.id(), Reader.system("plan-instructions"))
                .filter(ObjectionPlan::isMarketing)
                .isPresent();
    }

    static boolean isMarketing(CaseFile file) {
        return "marketing".equals(file.details().get("scope"));
    }
}
