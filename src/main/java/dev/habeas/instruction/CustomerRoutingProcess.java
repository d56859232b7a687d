package dev.habeas.instruction;

import dev.habeas.cases.CaseClock;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.RoutedProcess;
import dev.habeas.engine.ProcessBinding;
import dev.habeas.engine.TypedVariable;
import dev.habeas.rights.CaseProcesses;
import dev.habeas.rights.RightVariables;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Binds {@code processes/instruction/customer-routing.bpmn}. */
@Component
final class CustomerRoutingProcess implements ProcessBinding, RoutedProcess {

    static final String KEY = "customer-routing";

    static final TypedVariable<String> CASE_ID = RightVariables.CASE_ID;
    static final TypedVariable<Boolean> CUSTOMER_KNOWN = TypedVariable.flag("customerKnown");
    static final TypedVariable<String> CUSTOMER_MESSAGE =
            TypedVariable.code("customerMessage", Set.of("request", "result"));
    static final TypedVariable<String> OUTCOME = TypedVariable.code("outcome", Set.of("routed"));

    private final CaseProcesses processes;
    private final Customers customers;
    private final TypedVariable<String> customer;

    CustomerRoutingProcess(CaseProcesses processes, Customers customers) {
        this.processes = processes;
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
        processes.start(KEY, opened, clock);
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return Set.of(
                CASE_ID,
                RightVariables.WARN_AT,
                RightVariables.AT_RISK_AT,
                RightVariables.RESPOND_BY,
                RightVariables.OVERDUE_AT,
                RightVariables.DEADLINE_MISSED,
                CUSTOMER_KNOWN,
                CUSTOMER_MESSAGE,
                OUTCOME,
                RightVariables.MISSED_DEADLINE_CAUSE,
                customer);
    }
}
