package dev.habeas.portability;

import dev.habeas.engine.TypedVariable;
import dev.habeas.jurisdictions.Right;
import dev.habeas.rights.CaseProcesses;
import dev.habeas.rights.RequestProcess;
import dev.habeas.rights.RightVariables;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Binds {@code processes/portability/portability-request.bpmn}. */
@Component
public final class PortabilityProcess extends RequestProcess {

    public static final String KEY = "portability-request";

    static final TypedVariable<String> GROUND = RightVariables.ground(Right.PORTABILITY);

    PortabilityProcess(CaseProcesses processes) {
        super(KEY, Right.PORTABILITY, processes);
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return RightVariables.withWatch(
                RightVariables.IDENTITY_VERIFIED,
                RightVariables.DECISION,
                GROUND,
                RightVariables.REFUSAL_DECISION,
                RightVariables.PROPAGATION_OUTCOME);
    }
}
