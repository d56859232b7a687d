package dev.habeas.automateddecision;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Reader;
import dev.habeas.cases.Vault;
import dev.habeas.jurisdictions.Right;
import dev.habeas.processors.Action;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.Planned;
import dev.habeas.processors.PlansInstructions;
import dev.habeas.processors.Register;
import dev.habeas.processors.Step;
import dev.habeas.registers.Registers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Whoever takes the decision is told the result that a person gave it. If the request names no decision point and the
 * register knows no system that decides, everybody is told. Source: GDPR Art. 22(3), 19.
 */
@Component
class AutomatedDecisionPlan implements PlansInstructions {

    private static final Reader PLANNING = Reader.system("plan-automated-decision");

    private final Register register;
    private final Registers registers;
    private final CaseFiles files;
    private final Vault vault;

    AutomatedDecisionPlan(Register register, Registers registers, CaseFiles files, Vault vault) {
        this.register = register;
        this.registers = registers;
        this.files = files;
        this.vault = vault;
    }

    @Override
    public Right right() {
        return Right.AUTOMATED_DECISION;
    }

    @Override
    public List<Planned> plan(PrivacyCase subject, Step step) {
        CaseFile file = file(subject);
        List<String> points = DecisionConcerned.in(file, registers);
        List<Planned> everybody = register.everyone(Action.NOTIFY);
        List<Planned> deciding = everybody.stream()
                .filter(each -> registers
                        .system(each.processor())
                        .filter(system -> DecisionConcerned.decidesAt(system, points))
                        .isPresent())
                .toList();
        return deciding.isEmpty() && !DecisionConcerned.isNamed(file) ? everybody : deciding;
    }

    @Override
    public Map<String, Object> details(PrivacyCase subject, Instruction instruction) {
        Map<String, Object> details = new HashMap<>();
        details.put("notice", "automated-decision-changed");
        details.put("decisionPoints", DecisionConcerned.in(file(subject), registers));
        vault.read(subject.id(), CheckReviewedResult.TEXT, PLANNING)
                .ifPresent(result -> details.put("result", result.reveal()));
        return details;
    }

    private CaseFile file(PrivacyCase subject) {
        return files.read(subject.id(), PLANNING).orElseThrow();
    }
}
