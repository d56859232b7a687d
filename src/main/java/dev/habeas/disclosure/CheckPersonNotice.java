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

/** Keeps that the person, or the customer, was told, by whom and how. */
@Component
class CheckPersonNotice implements TaskListener {

    private final Disclosures disclosures;
    private final Decisions decisions;
    private final Evidence evidence;

    CheckPersonNotice(Disclosures disclosures, Decisions decisions, Evidence evidence) {
        this.disclosures = disclosures;
        this.decisions = decisions;
        this.evidence = evidence;
    }

    @Override
    public void notify(DelegateTask task) {
        String id = DisclosureProcess.CASE_ID.require(task);
        String channel = DisclosureProcess.NOTICE_CHANNEL
                .get(task)
                .orElseThrow(() -> new TaskRefusedException("HABEAS-DIS-007 Choose how they were told"));
        disclosures.told(UUID.fromString(id));
        evidence.append(CaseId.of(id), "person-told", decisions.record(task, channel), Map.of("channel", channel));
        evidence.checkpoint(CaseId.of(id));
    }
}
