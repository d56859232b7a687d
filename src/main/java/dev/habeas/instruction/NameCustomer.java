package dev.habeas.instruction;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseStatus;
import dev.habeas.cases.Cases;
import dev.habeas.cases.Outcome;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Name customer": takes the customer that the request names, if the register has it. Looks nowhere else. */
@Component
class NameCustomer implements JavaDelegate {

    private final Cases cases;
    private final Evidence evidence;

    NameCustomer(Cases cases, Evidence evidence) {
        this.cases = cases;
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PrivacyCase subject = cases.get(CaseId.of(CustomerRoutingProcess.CASE_ID.require(execution)));
        String controller = subject.controller();
        CustomerRoutingProcess.CUSTOMER_KNOWN.set(execution, controller != null);
        CustomerRoutingProcess.CUSTOMER_MESSAGE.set(execution, "request");
        CustomerRoutingProcess.OUTCOME.set(execution, Outcome.ROUTED.word());
        cases.moveTo(subject.id(), CaseStatus.IN_PROGRESS);
        if (controller != null) {
            cases.decide(subject.id(), Outcome.ROUTED, null);
            evidence.append(subject.id(), "customer-named", Evidence.SYSTEM, Map.of("customer", controller));
        }
    }
}
