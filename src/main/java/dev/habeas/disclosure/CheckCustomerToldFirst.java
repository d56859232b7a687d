package dev.habeas.disclosure;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Keeps that the customer was told before its data was handed over, by whom and how. */
@Component
class CheckCustomerToldFirst implements TaskListener {

    private final Disclosures disclosures;
    private final Decisions decisions;
    private final Evidence evidence;

    CheckCustomerToldFirst(Disclosures disclosures, Decisions decisions, Evidence evidence) {
        this.disclosures = disclosures;
        this.decisions = decisions;
        this.evidence = evidence;
    }

    @Override
    public void notify(DelegateTask task) {
        String id = DisclosureProcess.CASE_ID.require(task);
        String channel = DisclosureProcess.CUSTOMER_NOTICE_CHANNEL
                .get(task)
                .orElseThrow(() -> new TaskRefusedException("HABEAS-DIS-010 Choose how the customer was told"));
        disclosures.customerTold(UUID.fromString(id));
        evidence.append(
                CaseId.of(id), "customer-told-first", decisions.record(task, channel), Map.of("channel", channel));
    }
}
