package dev.habeas.erasure;

import dev.habeas.engine.TypedVariable;
import dev.habeas.jurisdictions.Right;
import dev.habeas.rights.CaseProcesses;
import dev.habeas.rights.RequestProcess;
import dev.habeas.rights.RightVariables;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Binds {@code processes/erasure/erasure-request.bpmn}. */
@Component
public final class ErasureProcess extends RequestProcess {

    public static final String KEY = "erasure-request";

    static final TypedVariable<String> GROUND = RightVariables.ground(Right.ERASURE);

    ErasureProcess(CaseProcesses processes) {
        super(KEY, Right.ERASURE, processes);
    }

    @Override
    public Set<String> details() {
        return Set.of("message", PublishedAddresses.MEMBER);
    }

    @Override
    public Map<String, String> faults(Map<String, String> details) {
        return PublishedAddresses.fault(details.get(PublishedAddresses.MEMBER))
                .map(fault -> Map.of(PublishedAddresses.MEMBER, fault))
                .orElse(Map.of());
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
