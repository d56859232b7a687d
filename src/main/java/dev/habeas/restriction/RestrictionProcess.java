package dev.habeas.restriction;

import dev.habeas.engine.TypedVariable;
import dev.habeas.jurisdictions.Right;
import dev.habeas.rights.CaseProcesses;
import dev.habeas.rights.RequestProcess;
import dev.habeas.rights.RightVariables;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Binds {@code processes/restriction/restriction-request.bpmn}. */
@Component
public final class RestrictionProcess extends RequestProcess {

    public static final String KEY = "restriction-request";

    static final TypedVariable<Boolean> IN_FORCE = TypedVariable.flag("restrictionInForce");

    RestrictionProcess(CaseProcesses processes) {
        super(KEY, Right.RESTRICTION, processes);
    }

    @Override
    public Set<String> decisions() {
        return Set.of("granted", "refused");
    }

    @Override
    public Set<String> details() {
        return Set.of("message", "ground");
    }

    /** Source: GDPR Art. 18(1)(a) to (d). */
    @Override
    public Map<String, String> faults(Map<String, String> details) {
        return Set.of("accuracy", "unlawful", "claims", "objection").contains(details.getOrDefault("ground", "claims"))
                ? Map.of()
                : Map.of("ground", "must be accuracy, unlawful, claims or objection");
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return RightVariables.withWatch(
                RightVariables.IDENTITY_VERIFIED,
                RightVariables.DECISION,
                RightVariables.REFUSAL_DECISION,
                RightVariables.ground(Right.RESTRICTION),
                RightVariables.PROPAGATION_OUTCOME,
                IN_FORCE);
    }
}
