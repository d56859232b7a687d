package dev.habeas.retention;

import dev.habeas.cases.BackupExpiry;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.evidence.Evidence;
import dev.habeas.processors.HeldPartSettled;
import dev.habeas.processors.KeptItems;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * "Record held erasure": what was put off is done, and proved in the case's evidence. A backup may hold it as it may hold what
 * was erased in time, and then an answered case waits for it likewise; an open one
 * will when it is answered.
 */
@Component
class RecordHeldErasure implements JavaDelegate {

    private final HeldItems held;
    private final KeptItems kept;
    private final Cases cases;
    private final BackupExpiry backups;
    private final Evidence evidence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordHeldErasure(
            HeldItems held,
            KeptItems kept,
            Cases cases,
            BackupExpiry backups,
            Evidence evidence,
            ApplicationEventPublisher events,
            Clock clock) {
        this.held = held;
        this.kept = kept;
        this.cases = cases;
        this.backups = backups;
        this.evidence = evidence;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId id = CaseId.of(HeldErasureProcess.CASE_ID.require(execution));
        String outcome = HeldErasureProcess.PROPAGATION_OUTCOME.require(execution);
        // What was kept to its last day, in a case of our own, has no dates by which anybody else is told.
        Instant now = clock.instant();
        int settled = held.settle(id, now) + kept.settle(id);
        evidence.append(
                id,
                "held-erasure-carried-out",
                Evidence.SYSTEM,
                Map.of("recipients", Integer.toString(settled), "outcome", outcome));
        PrivacyCase subject = cases.get(id);
        if (subject.status().isAnswered()) {
            backups.lastOf(id).ifPresent(until -> backups.isolate(subject, until));
        }
        evidence.checkpoint(id);
        events.publishEvent(new HeldPartSettled(
                id,
                outcome.equals("complete"),
                HeldErasureProcess.WARN_AT.get(execution).orElse(now),
                HeldErasureProcess.RESPOND_BY.get(execution).orElse(now)));
    }
}
