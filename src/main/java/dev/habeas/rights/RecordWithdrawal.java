package dev.habeas.rights;

import dev.habeas.cases.CaseDeadlines;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseStatus;
import dev.habeas.cases.Cases;
import dev.habeas.cases.Outcome;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record withdrawal": the request ends here; what was carried out before stays so. */
@Component
class RecordWithdrawal implements JavaDelegate {

    private final Cases cases;
    private final CaseDeadlines deadlines;
    private final Evidence evidence;

    RecordWithdrawal(Cases cases, CaseDeadlines deadlines, Evidence evidence) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId id = CaseId.of(RightVariables.CASE_ID.require(execution));
        cases.decide(id, Outcome.WITHDRAWN, null);
        RightVariables.OUTCOME.set(execution, Outcome.WITHDRAWN.word());
        cases.moveTo(id, CaseStatus.WITHDRAWN);
        deadlines.settle(id);
        evidence.append(id, "outcome", Evidence.SYSTEM, Map.of("outcome", Outcome.WITHDRAWN.word()));
    }
}
