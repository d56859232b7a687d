package dev.habeas.automateddecision;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Reader;
import dev.habeas.jurisdictions.Right;
import dev.habeas.processors.Action;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.Planned;
import dev.habeas.processors.PlansInstructions;
import dev.habeas.processors.Register;
import dev.habeas.processors.Step;
import dev.habeas.registers.Registers;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Whoever takes the decision is told that a person changed it; where the register of decision points knows no system that
 * does, everybody is. Source: GDPR Art. 22(3), 19.
 */
@Component
class AutomatedDecisionPlan implements PlansInstructions {

    private final Register register;
    private final Registers registers;
    private final CaseFiles files;

    AutomatedDecisionPlan(Register register, Registers registers, CaseFiles files) {
        this.register = register;
        this.registers = registers;
        this.files = files;
    }

    @Override
    public Right right() {
        return Right.AUTOMATED_DECISION;
    }

    @Override
    public List<Planned> plan(PrivacyCase subject, Step step) {
        List<String> points = points(subject);
        List<Planned> everybody = register.everyone(Action.NOTIFY);
        List<Planned> deciding = everybody.stream()
                .filter(each -> registers
                        .system(each.processor())
                        .filter(system -> DecisionConcerned.decidesAt(system, points))
                        .isPresent())
                .toList();
        return deciding.isEmpty() ? everybody : deciding;
    }

    @Override
    public Map<String, Object> details(PrivacyCase subject, Instruction instruction) {
        return Map.of("notice", "automated-decision-changed", "decisionPoints", points(subject));
    }

    private List<String> points(PrivacyCase subject) {
        CaseFile file = files.read(subject.id(), Reader.system("plan-automated-decision"))
                .orElseThrow();
        return DecisionConcerned.in(file, registers);
    }
}
