package dev.habeas.respond;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Jurisdiction;
import dev.habeas.processors.Action;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.InstructionState;
import dev.habeas.processors.Instructions;
import dev.habeas.processors.Processor;
import dev.habeas.processors.Register;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a letter has to say from the case, the vault and the ledger. */
@Component
class LetterFacts {

    private static final String NO_RETENTION_ENTRY = "EU-17-3-b";

    private final Instructions instructions;
    private final Register register;
    private final CompanySettings company;
    private final AnswerDueDates dueDates;
    private final Clock clock;

    LetterFacts(
            Instructions instructions,
            Register register,
            CompanySettings company,
            AnswerDueDates dueDates,
            Clock clock) {
        this.instructions = instructions;
        this.register = register;
        this.company = company;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    ErasureLetter of(PrivacyCase subject, CaseFile file) {
        List<Instruction> ledger = instructions.of(subject.id());
        String ground = subject.ground();
        return new ErasureLetter(
                subject.reference(),
                addressee(subject, file),
                new Controller(company.name(), company.contact()),
                AnswerRegime.of(subject.residence()),
                subject.receivedAt(),
                dueDates.of(subject),
                subject.outcome() == null ? null : clock.instant(),
                ledger.stream()
                        .filter(LetterFacts::isErased)
                        .map(each -> nameOf(each, subject))
                        .toList(),
                ledger.stream()
                        .filter(LetterFacts::isKept)
                        .map(each -> retained(each, subject))
                        .toList(),
                ground == null ? List.of() : List.of(ground),
                null);
    }

    private static Addressee addressee(PrivacyCase subject, CaseFile file) {
        String name = file.requesterName() == null ? file.name() : file.requesterName();
        return new Addressee(
                Objects.requireNonNullElse(name, ""),
                subject.locale(),
                Jurisdiction.of(subject.residence()).zone(),
                subject.residence());
    }

    private static boolean isErased(Instruction instruction) {
        return instruction.action() == Action.ERASE
                && (instruction.state() == InstructionState.DONE || instruction.state() == InstructionState.MANUAL);
    }

    private static boolean isKept(Instruction instruction) {
        return instruction.state() == InstructionState.REFUSED
                || (instruction.action() == Action.RESTRICT
                        && (instruction.state() == InstructionState.DONE
                                || instruction.state() == InstructionState.MANUAL));
    }

    private Retained retained(Instruction instruction, PrivacyCase subject) {
        String ground = instruction.ground() == null ? subject.ground() : instruction.ground();
        Processor.Retention retention = register.get(instruction.processor()).retention();
        return new Retained(
                nameOf(instruction, subject),
                ground == null ? NO_RETENTION_ENTRY : ground,
                law(retention),
                instruction.retainUntil());
    }

    private static @Nullable String law(Processor.@Nullable Retention retention) {
        return retention == null ? null : retention.law();
    }

    private String nameOf(Instruction instruction, PrivacyCase subject) {
        return register.get(instruction.processor()).nameIn(subject.locale());
    }
}
