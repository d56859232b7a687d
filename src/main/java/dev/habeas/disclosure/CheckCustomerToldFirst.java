package dev.habeas.disclosure;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Keeps that the customer was told before its data was handed over, by whom and how, and until when it may object. */
@Component
class CheckCustomerToldFirst implements TaskListener {

    /** Where nobody chose, as in a form of an earlier release. */
    private static final String LONGEST = "14-days";

    private final Disclosures disclosures;
    private final Decisions decisions;
    private final Evidence evidence;
    private final Clock clock;

    CheckCustomerToldFirst(Disclosures disclosures, Decisions decisions, Evidence evidence, Clock clock) {
        this.disclosures = disclosures;
        this.decisions = decisions;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        String id = DisclosureProcess.CASE_ID.require(task);
        String channel = DisclosureProcess.CUSTOMER_NOTICE_CHANNEL
                .get(task)
                .orElseThrow(() -> new TaskRefusedException("HABEAS-DIS-010 Choose how the customer was told"));
        String period = DisclosureProcess.OBJECTION_PERIOD.get(task).orElse(LONGEST);
        Instant objectBy =
                DisclosurePolicy.objectBy(clock.instant(), period, DisclosureProcess.RESPOND_BY.require(task));
        disclosures.customerTold(UUID.fromString(id), objectBy);
        evidence.append(
                CaseId.of(id),
                "customer-told-first",
                decisions.record(task, channel),
                Map.of("channel", channel, "objectBy", objectBy.toString()));
    }
}
