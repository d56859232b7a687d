package dev.habeas.erasure;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.Outcome;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record withdrawal". */
@Component
class RecordWithdrawal implements JavaDelegate {

    private final Cases cases;
    private final Evidence evidence;

    RecordWithdrawal(Cases cases, Evidence evidence) {
        this.cases = cases;
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId id = CaseId.parse(ErasureProcess.CASE_ID.require(execution));
        cases.decide(id, Outcome.WITHDRAWN, null);
        ErasureProcess.OUTCOME.set(execution, Outcome.WITHDRAWN.word());
        evidence.append(id, "outcome", "system", Map.of("outcome", Outcome.WITHDRAWN.word()));
    }
}
