package dev.habeas.optout;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Reader;
import dev.habeas.jurisdictions.Right;
import dev.habeas.processors.Action;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.Planned;
import dev.habeas.processors.PlansInstructions;
import dev.habeas.processors.Processor;
import dev.habeas.processors.Register;
import dev.habeas.processors.Step;
import dev.habeas.registers.DecisionPoint;
import dev.habeas.registers.HoldingSystem;
import dev.habeas.registers.Registers;
import dev.habeas.suppressions.Purpose;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Who stops: those to whom data is sold or with whom it is shared; for sensitive data everybody who can stop; for automated
 * decisions the systems where a significant one is taken. Source: 11 CCR 7026(f)(2), 7027(g), 7221.
 */
@Component
class OptOutPlan implements PlansInstructions {

    private final Register register;
    private final CaseFiles files;
    private final Registers registers;

    OptOutPlan(Register register, CaseFiles files, Registers registers) {
        this.register = register;
        this.files = files;
        this.registers = registers;
    }

    @Override
    public Right right() {
        return Right.OPT_OUT;
    }

    /** Nobody verifies who asks, and the answer goes wherever they say. */
    @Override
    public boolean namesRecipients(PrivacyCase subject, CaseFile file) {
        return file.isProvenByItsMailbox(subject);
    }

    @Override
    public List<Planned> plan(PrivacyCase subject, Step step) {
        Purpose purpose = purpose(subject);
        return register.all().entrySet().stream()
                .filter(entry -> entry.getValue().actions().contains(Action.STOP_PROCESSING))
                .filter(entry -> isTold(entry.getKey(), entry.getValue(), purpose))
                .map(entry -> new Planned(entry.getKey(), Action.STOP_PROCESSING, null, null))
                .toList();
    }

    @Override
    public Map<String, Object> details(PrivacyCase subject, Instruction instruction) {
        return Map.of("purpose", purpose(subject).word());
    }

    private boolean isTold(String key, Processor processor, Purpose purpose) {
        return switch (purpose) {
            case LIMIT_USE -> true;
            case AUTOMATED_DECISIONS ->
                registers.ofSystems(List.of(key), HoldingSystem::decisions, registers.decisionPoints()).stream()
                        .anyMatch(DecisionPoint::significant);
            default -> processor.sellsOrShares();
        };
    }

    private Purpose purpose(PrivacyCase subject) {
        return files.read(subject.id(), Reader.system("plan-opt-out"))
                .map(file -> OptOutDetails.purpose(file.details()))
                .orElse(Purpose.SALE_SHARING);
    }
}
