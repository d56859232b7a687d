package dev.habeas.automateddecision;

import dev.habeas.engine.TypedVariable;
import dev.habeas.jurisdictions.Right;
import dev.habeas.rights.CaseProcesses;
import dev.habeas.rights.RequestProcess;
import dev.habeas.rights.RightVariables;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Binds {@code processes/automated-decision/automated-decision-request.bpmn}. */
@Component
public final class AutomatedDecisionProcess extends RequestProcess {

    public static final String KEY = "automated-decision-request";

    AutomatedDecisionProcess(CaseProcesses processes) {
        super(KEY, Right.AUTOMATED_DECISION, processes);
    }

    @Override
    public Set<String> decisions() {
        return Set.of("granted", "refused");
    }

    @Override
    public Set<String> details() {
        return Set.of("message", "decision-point");
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
