package dev.habeas.instruction;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Checks and keeps how a person brought a message to a customer. */
@Component
class CheckCustomerReached implements TaskListener {

    private final Decisions decisions;
    private final Evidence evidence;

    CheckCustomerReached(Decisions decisions, Evidence evidence) {
        this.decisions = decisions;
        this.evidence = evidence;
    }

    @Override
    public void notify(DelegateTask task) {
        String way = NotifyCustomerProcess.CUSTOMER_REACHED_BY
                .get(task)
                .orElseThrow(() -> new TaskRefusedException("HABEAS-INS-004 Choose how the customer was reached"));
        String person = decisions.record(task, way);
        evidence.append(
                CaseId.of(NotifyCustomerProcess.CASE_ID.require(task)),
                "customer-reached",
                person,
                Map.of("message", NotifyCustomerProcess.CUSTOMER_MESSAGE.require(task), "channel", way));
    }
}
