package dev.habeas.instruction;

import dev.habeas.cases.CaseClock;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.RoutedProcess;
import dev.habeas.engine.ProcessBinding;
import dev.habeas.engine.TypedVariable;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Binds {@code processes/instruction/customer-routing.bpmn}. */
@Component
final class CustomerRoutingProcess implements ProcessBinding, RoutedProcess {

    static final String KEY = "customer-routing";

    static final TypedVariable<String> CASE_ID = TypedVariable.id("caseId");
    static final TypedVariable<Instant> WARN_AT = TypedVariable.instant("warnAt");
    static final TypedVariable<Instant> AT_RISK_AT = TypedVariable.instant("atRiskAt");
    static final TypedVariable<Instant> RESPOND_BY = TypedVariable.instant("respondBy");
    static final TypedVariable<Instant> OVERDUE_AT = TypedVariable.instant("overdueAt");
    static final TypedVariable<Boolean> DEADLINE_MISSED = TypedVariable.flag("deadlineMissed");
    static final TypedVariable<Boolean> CUSTOMER_KNOWN = TypedVariable.flag("customerKnown");
    static final TypedVariable<String> CUSTOMER_MESSAGE =
            TypedVariable.code("customerMessage", Set.of("request", "result"));
    static final TypedVariable<String> OUTCOME = TypedVariable.code("outcome", Set.of("routed"));
    static final TypedVariable<String> MISSED_DEADLINE_CAUSE = TypedVariable.code(
            "missedDeadlineCause",
            Set.of("late-intake", "identity-delay", "recipient-silent", "workload", "system-failure", "other"));

    private final RuntimeService runtime;
    private final Customers customers;
    private final TypedVariable<String> customer;

    CustomerRoutingProcess(RuntimeService runtime, Customers customers) {
        this.runtime = runtime;
        this.customers = customers;
        this.customer =
                TypedVariable.word("customer", word -> word.equals(Customers.NOBODY_CAN_TELL) || customers.knows(word));
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Optional<String> customer(String named) {
        return Optional.of(named).filter(customers::knows);
    }

    /** The key of the customer that a person chose, or that nobody can tell. */
    TypedVariable<String> choice() {
        return customer;
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
    public Set<TypedVariable<?>> variables() {
        return Set.of(
                CASE_ID,
                WARN_AT,
                AT_RISK_AT,
                RESPOND_BY,
                OVERDUE_AT,
                DEADLINE_MISSED,
                CUSTOMER_KNOWN,
                CUSTOMER_MESSAGE,
                OUTCOME,
                MISSED_DEADLINE_CAUSE,
                customer);
    }
}
