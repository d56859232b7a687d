package dev.habeas.casework;

import dev.habeas.cases.CaseDeadlines;
import dev.habeas.cases.CaseId;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record missed deadline": the answer is still owed; a manager has to account for the delay. */
@Component
class RecordMissedDeadline implements JavaDelegate {

    private final CaseDeadlines deadlines;
    private final Evidence evidence;

    RecordMissedDeadline(CaseDeadlines deadlines, Evidence evidence) {
        this.deadlines = deadlines;
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId id = CaseworkVariables.caseOf(execution);
        deadlines.markMissed(id);
        evidence.append(id, "deadline-missed", Evidence.SYSTEM, Map.of("event", "respond"));
    }
}
