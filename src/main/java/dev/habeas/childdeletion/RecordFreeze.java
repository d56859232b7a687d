package dev.habeas.childdeletion;

import dev.habeas.cases.CaseDeadlines;
import dev.habeas.cases.CaseId;
import dev.habeas.deadlines.DeadlineEvent;
import dev.habeas.evidence.Evidence;
import dev.habeas.rights.RightVariables;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The last recipient has answered or a person has settled it: the data is out of use everywhere, in time or late. */
@Component
class RecordFreeze implements ExecutionListener {

    private final CaseDeadlines deadlines;
    private final Evidence evidence;

    RecordFreeze(CaseDeadlines deadlines, Evidence evidence) {
        this.deadlines = deadlines;
        this.evidence = evidence;
    }

    @Override
    public void notify(DelegateExecution execution) {
        CaseId id = CaseId.of(RightVariables.CASE_ID.require(execution));
        deadlines.meet(id, List.of(DeadlineEvent.FREEZE.word()));
        evidence.append(id, "frozen-everywhere", Evidence.SYSTEM, Map.of());
    }
}
