package dev.habeas.retention;

import dev.habeas.cases.CaseId;
import dev.habeas.evidence.Evidence;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record held erasure": what the hold had put off is done, and proved in the case's evidence. */
@Component
class RecordHeldErasure implements JavaDelegate {

    private final HeldItems items;
    private final Evidence evidence;
    private final Clock clock;

    RecordHeldErasure(HeldItems items, Evidence evidence, Clock clock) {
        this.items = items;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId id = CaseId.of(HeldErasureProcess.CASE_ID.require(execution));
        int settled = items.settle(id, clock.instant());
        evidence.append(
                id,
                "held-erasure-carried-out",
                Evidence.SYSTEM,
                Map.of(
                        "recipients", Integer.toString(settled),
                        "outcome", HeldErasureProcess.PROPAGATION_OUTCOME.require(execution)));
        evidence.checkpoint(id);
    }
}
