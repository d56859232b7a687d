package dev.habeas.retention;

import dev.habeas.cases.CaseId;
import dev.habeas.evidence.Evidence;
import dev.habeas.processors.HoldsData;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record held erasure": what was put off is done, and proved in the case's evidence. */
@Component
class RecordHeldErasure implements JavaDelegate {

    private final List<HoldsData> holds;
    private final Evidence evidence;

    RecordHeldErasure(List<HoldsData> holds, Evidence evidence) {
        this.holds = holds;
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId id = CaseId.of(HeldErasureProcess.CASE_ID.require(execution));
        int settled = holds.stream().mapToInt(each -> each.settle(id)).sum();
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
