package dev.habeas.automateddecision;

import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Right;
import dev.habeas.processors.Action;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.Planned;
import dev.habeas.processors.PlansInstructions;
import dev.habeas.processors.Register;
import dev.habeas.processors.Step;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whoever works with the result is told that a person changed it. Source: GDPR Art. 22(3), 19. */
@Component
class AutomatedDecisionPlan implements PlansInstructions {

    private final Register register;

    AutomatedDecisionPlan(Register register) {
        this.register = register;
    }

    @Override
    public Right right() {
        return Right.AUTOMATED_DECISION;
    }

    @Override
    public List<Planned> plan(PrivacyCase subject, Step step) {
        return register.everyone(Action.NOTIFY);
    }

    @Override
    public Map<String, Object> details(PrivacyCase subject, Instruction instruction) {
        return Map.of("notice", "automated-decision-changed");
    }
}
