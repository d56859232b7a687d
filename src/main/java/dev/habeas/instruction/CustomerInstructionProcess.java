package dev.habeas.instruction;

import dev.habeas.cases.CaseClock;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.engine.ProcessBinding;
import dev.habeas.engine.TypedVariable;
import dev.habeas.rights.CaseProcesses;
import dev.habeas.rights.RightVariables;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Binds {@code processes/instruction/customer-instruction.bpmn}. */
@Component
final class CustomerInstructionProcess implements ProcessBinding {

    static final String KEY = "customer-instruction";

    static final TypedVariable<String> CASE_ID = RightVariables.CASE_ID;
    static final TypedVariable<String> CUSTOMER_MESSAGE = NotifyCustomerProcess.CUSTOMER_MESSAGE;

    private final CaseProcesses processes;

    CustomerInstructionProcess(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public String key() {
        return KEY;
    }

    /** Starts in the caller's transaction. */
    void start(PrivacyCase opened, CaseClock clock) {
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
                RightVariables.PROPAGATION_OUTCOME,
                CUSTOMER_MESSAGE,
                RightVariables.MISSED_DEADLINE_CAUSE);
    }
}
