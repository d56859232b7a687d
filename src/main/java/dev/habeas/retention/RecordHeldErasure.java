package dev.habeas.retention;

import dev.habeas.cases.CaseId;
import dev.habeas.evidence.Evidence;
import dev.habeas.processors.KeptItems;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record held erasure": what was put off is done, and proved in the case's evidence. */
@Component
class RecordHeldErasure implements JavaDelegate {

    private final HeldItems held;
    private final KeptItems kept;
    private final Evidence evidence;
    private final Clock clock;

    RecordHeldErasure(HeldItems held, KeptItems kept, Evidence evidence, Clock clock) {
        this.held = held;
        this.kept = kept;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId id = CaseId.of(HeldErasureProcess.CASE_ID.require(execution));
        int settled = held.settle(id, clock.instant()) + kept.settle(id);
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
