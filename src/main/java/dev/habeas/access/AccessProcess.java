package dev.habeas.access;

import dev.habeas.engine.TypedVariable;
import dev.habeas.jurisdictions.Right;
import dev.habeas.rights.CaseProcesses;
import dev.habeas.rights.RequestProcess;
import dev.habeas.rights.RightVariables;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Binds {@code processes/access/access-request.bpmn}. */
@Component
public final class AccessProcess extends RequestProcess {

    public static final String KEY = "access-request";

    static final TypedVariable<String> GROUND = RightVariables.ground(Right.ACCESS);

    AccessProcess(CaseProcesses processes) {
        super(KEY, Right.ACCESS, processes);
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return RightVariables.withWatch(
                RightVariables.IDENTITY_VERIFIED,
                RightVariables.PROVEN_FOR,
                RightVariables.DECISION,
                GROUND,
                RightVariables.REFUSAL_DECISION,
                RightVariables.PROPAGATION_OUTCOME);
    }
}
