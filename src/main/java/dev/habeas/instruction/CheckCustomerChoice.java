package dev.habeas.instruction;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.Outcome;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Checks and keeps which customer a person found in "Find customer". */
@Component
class CheckCustomerChoice implements TaskListener {

    private final CustomerRoutingProcess process;
    private final Cases cases;
    private final Decisions decisions;
    private final Evidence evidence;

    CheckCustomerChoice(CustomerRoutingProcess process, Cases cases, Decisions decisions, Evidence evidence) {
        this.process = process;
        this.cases = cases;
        this.decisions = decisions;
        this.evidence = evidence;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseId id = CaseId.of(CustomerRoutingProcess.CASE_ID.require(task));
        String choice = process.choice()
                .get(task)
                .orElseThrow(
                        () -> new TaskRefusedException("HABEAS-INS-003 Choose the customer, or that nobody can tell"));
        String person = decisions.record(task, choice);
        process.customer(choice).ifPresent(found -> cases.assignController(id, found));
        cases.decide(id, Outcome.ROUTED, null);
        evidence.append(id, "customer-named", person, Map.of("customer", choice));
    }
}
