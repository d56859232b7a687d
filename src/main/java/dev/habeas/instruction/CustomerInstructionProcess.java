package dev.habeas.instruction;

import dev.habeas.cases.CaseClock;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.engine.ProcessBinding;
import dev.habeas.engine.TypedVariable;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Binds {@code processes/instruction/customer-instruction.bpmn}. */
@Component
final class CustomerInstructionProcess implements ProcessBinding {

    static final String KEY = "customer-instruction";

    static final TypedVariable<String> CASE_ID = TypedVariable.id("caseId");
    static final TypedVariable<Instant> WARN_AT = TypedVariable.instant("warnAt");
    static final TypedVariable<Instant> AT_RISK_AT = TypedVariable.instant("atRiskAt");
    static final TypedVariable<Instant> RESPOND_BY = TypedVariable.instant("respondBy");
    static final TypedVariable<Instant> OVERDUE_AT = TypedVariable.instant("overdueAt");
    static final TypedVariable<Boolean> DEADLINE_MISSED = TypedVariable.flag("deadlineMissed");
    static final TypedVariable<String> PROPAGATION_OUTCOME =
            TypedVariable.code("propagationOutcome", Set.of("complete", "incomplete"));
    static final TypedVariable<String> CUSTOMER_MESSAGE =
            TypedVariable.code("customerMessage", Set.of("request", "result"));
    static final TypedVariable<String> MISSED_DEADLINE_CAUSE = TypedVariable.code(
            "missedDeadlineCause",
            Set.of("late-intake", "identity-delay", "recipient-silent", "workload", "system-failure", "other"));

    private final RuntimeService runtime;

    CustomerInstructionProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public String key() {
        return KEY;
    }

    /** Starts in the caller's transaction. */
    void start(PrivacyCase opened, CaseClock clock) {
        Map<String, Object> variables = new HashMap<>();
        CASE_ID.put(variables, opened.id().toString());
        WARN_AT.put(variables, clock.warnAt());
        AT_RISK_AT.put(variables, clock.atRiskAt());
        RESPOND_BY.put(variables, clock.respondBy());
        OVERDUE_AT.put(variables, clock.overdueAt());
        runtime.startProcessInstanceByKey(KEY, opened.reference().value(), variables);
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
                PROPAGATION_OUTCOME,
                CUSTOMER_MESSAGE,
                MISSED_DEADLINE_CAUSE);
    }
}
