package dev.habeas.objection;

import dev.habeas.cases.PrivacyCase;
import dev.habeas.deadlines.Topic;
import dev.habeas.engine.TypedVariable;
import dev.habeas.jurisdictions.Right;
import dev.habeas.rights.CaseProcesses;
import dev.habeas.rights.RequestProcess;
import dev.habeas.rights.RightVariables;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Binds {@code processes/objection/objection-request.bpmn}. */
@Component
public final class ObjectionProcess extends RequestProcess {

    public static final String KEY = "objection-request";

    static final TypedVariable<String> SCOPE = TypedVariable.code("objectionScope", Set.of("marketing", "other"));

    static final TypedVariable<String> AFTER = TypedVariable.code("afterObjection", Set.of("erase", "stop-only"));

    ObjectionProcess(CaseProcesses processes) {
        super(KEY, Right.OBJECTION, processes);
    }

    static boolean isMarketing(DelegateExecution execution) {
        return SCOPE.require(execution).equals("marketing");
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

    /** Against marketing the stop is due at once, GDPR Art. 21(3). */
    @Override
    public Topic topic(Map<String, String> details) {
        return "marketing".equals(details.get("scope")) ? Topic.MARKETING_OBJECTION : Topic.OBJECTION;
    }

    @Override
    protected Map<String, Object> own(PrivacyCase opened, Map<String, String> details) {
        return Map.of(SCOPE.name(), details.getOrDefault("scope", "other"));
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return RightVariables.withWatch(
                RightVariables.IDENTITY_VERIFIED,
                RightVariables.DECISION,
                RightVariables.REFUSAL_DECISION,
                RightVariables.ground(Right.OBJECTION),
                RightVariables.PROPAGATION_OUTCOME,
                SCOPE,
                AFTER);
    }
}
