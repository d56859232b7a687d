package dev.habeas.automateddecision;

import dev.habeas.engine.TypedVariable;
import dev.habeas.jurisdictions.Right;
import dev.habeas.registers.Registers;
import dev.habeas.rights.CaseProcesses;
import dev.habeas.rights.RequestProcess;
import dev.habeas.rights.RightVariables;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Binds {@code processes/automated-decision/automated-decision-request.bpmn}. */
@Component
public final class AutomatedDecisionProcess extends RequestProcess {

    public static final String KEY = "automated-decision-request";

    private final Registers registers;

    AutomatedDecisionProcess(CaseProcesses processes, Registers registers) {
        super(KEY, Right.AUTOMATED_DECISION, processes);
        this.registers = registers;
    }

    @Override
    public Set<String> decisions() {
        return Set.of("granted", "refused");
    }

    @Override
    public Set<String> details() {
        return Set.of("message", DecisionConcerned.MEMBER);
    }

    @Override
    public Map<String, String> faults(Map<String, String> details) {
        String point = details.get(DecisionConcerned.MEMBER);
        return point == null || registers.decisionPoints().containsKey(point)
                ? Map.of()
                : Map.of(
                        DecisionConcerned.MEMBER,
                        "must be one of " + registers.decisionPoints().keySet());
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return RightVariables.withWatch(
                RightVariables.IDENTITY_VERIFIED,
                RightVariables.DECISION,
                RightVariables.REFUSAL_DECISION,
                RightVariables.ground(Right.AUTOMATED_DECISION),
                RightVariables.PROPAGATION_OUTCOME);
    }
}
