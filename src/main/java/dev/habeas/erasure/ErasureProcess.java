package dev.habeas.erasure;

import dev.habeas.cases.CaseClock;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.RightProcess;
import dev.habeas.engine.ProcessBinding;
import dev.habeas.engine.TypedVariable;
import dev.habeas.jurisdictions.Right;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Binds {@code processes/erasure/erasure-request.bpmn}. */
@Component
public final class ErasureProcess implements ProcessBinding, RightProcess {

    public static final String KEY = "erasure-request";
    public static final String REQUEST_WITHDRAWN = "cases.RequestWithdrawn";

    public static final TypedVariable<String> CASE_ID = TypedVariable.id("caseId");
    public static final TypedVariable<Instant> WARN_AT = TypedVariable.instant("warnAt");
    public static final TypedVariable<Instant> AT_RISK_AT = TypedVariable.instant("atRiskAt");
    public static final TypedVariable<Instant> RESPOND_BY = TypedVariable.instant("respondBy");
    public static final TypedVariable<Instant> OVERDUE_AT = TypedVariable.instant("overdueAt");
    public static final TypedVariable<Boolean> DEADLINE_MISSED = TypedVariable.flag("deadlineMissed");
    public static final TypedVariable<Boolean> IDENTITY_VERIFIED = TypedVariable.flag("identityVerified");
    public static final TypedVariable<String> DECISION =
            TypedVariable.code("erasureDecision", Set.of("granted", "partly-granted", "refused"));
    public static final TypedVariable<String> GROUND = TypedVariable.code("erasureGround", ErasureGround.codes());
    public static final TypedVariable<String> REFUSAL_DECISION =
            TypedVariable.code("refusalDecision", Set.of("approved", "rejected"));
    public static final TypedVariable<String> PROPAGATION_OUTCOME =
            TypedVariable.code("propagationOutcome", Set.of("complete", "incomplete"));
    public static final TypedVariable<String> OUTCOME =
            TypedVariable.code("outcome", Set.of("granted", "partly-granted", "refused", "withdrawn"));
    public static final TypedVariable<String> MISSED_DEADLINE_CAUSE = TypedVariable.code(
            "missedDeadlineCause",
            Set.of("late-intake", "identity-delay", "recipient-silent", "workload", "system-failure", "other"));

    private final RuntimeService runtime;

    ErasureProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Right right() {
        return Right.ERASURE;
    }

    @Override
    public Set<String> details() {
        return Set.of("message");
    }

    @Override
    public void start(PrivacyCase opened, CaseClock clock) {
        Map<String, Object> variables = new HashMap<>();
        CASE_ID.put(variables, opened.id().toString());
        WARN_AT.put(variables, clock.warnAt());
        AT_RISK_AT.put(variables, clock.atRiskAt());
        RESPOND_BY.put(variables, clock.respondBy());
        OVERDUE_AT.put(variables, clock.overdueAt());
        runtime.startProcessInstanceByKey(KEY, opened.reference().value(), variables);
    }

    @Override
    public void withdraw(PrivacyCase open) {
        runtime.createMessageCorrelation(REQUEST_WITHDRAWN)
                .processInstanceVariableEquals(CASE_ID.name(), open.id().toString())
                .correlate();
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return Set.of(
                CASE_ID,
                WARN_AT,
                AT_RISK_AT,
                RESPOND_BY,
                OVERDUE_AT,
                DEADLINE_MISSED,
                IDENTITY_VERIFIED,
                DECISION,
                GROUND,
                REFUSAL_DECISION,
                PROPAGATION_OUTCOME,
                OUTCOME,
                MISSED_DEADLINE_CAUSE);
    }
}
