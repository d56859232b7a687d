package dev.habeas.objection;

import dev.habeas.cases.CaseClock;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.RightProcess;
import dev.habeas.engine.ProcessBinding;
import dev.habeas.engine.TypedVariable;
import dev.habeas.jurisdictions.Right;
import dev.habeas.rights.CaseProcesses;
import dev.habeas.rights.RightVariables;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Binds {@code processes/objection/objection-request.bpmn}. */
@Component
public final class ObjectionProcess implements ProcessBinding, RightProcess {

    public static final String KEY = "objection-request";

    static final TypedVariable<String> SCOPE = TypedVariable.code("objectionScope", Set.of("marketing", "other"));

    private final CaseProcesses processes;

    ObjectionProcess(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Right right() {
        return Right.OBJECTION;
    }

    @Override
    public Set<String> decisions() {
        return Set.of("granted", "refused");
    }

    @Override
    public Set<String> details() {
        return Set.of("message", "scope");
    }

    @Override
    public Map<String, String> faults(Map<String, String> details) {
        String scope = details.getOrDefault("scope", "");
        return SCOPE.accepts(scope) ? Map.of() : Map.of("scope", "must be marketing or other");
    }

    @Override
    public void start(PrivacyCase opened, CaseClock clock, Map<String, String> details) {
        processes.start(KEY, opened, clock, Map.of(SCOPE.name(), details.getOrDefault("scope", "other")));
    }

    @Override
    public void withdraw(PrivacyCase open) {
        processes.withdraw(open);
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return RightVariables.withWatch(
                RightVariables.IDENTITY_VERIFIED,
                RightVariables.DECISION,
                RightVariables.REFUSAL_DECISION,
                RightVariables.ground(Right.OBJECTION),
                RightVariables.PROPAGATION_OUTCOME,
                SCOPE);
    }
}
