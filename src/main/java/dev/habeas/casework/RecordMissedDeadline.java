package dev.habeas.casework;

import dev.habeas.cases.CaseDeadline;
import dev.habeas.cases.CaseDeadline.State;
import dev.habeas.cases.CaseDeadlines;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.engine.TypedVariable;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * "Record missed deadline": the answer is still owed; a manager has to account for the delay. While a question to the
 * person stops the clock nothing is missed, and an answer that was given in time stays so.
 */
@Component
class RecordMissedDeadline implements JavaDelegate {

    private static final TypedVariable<Boolean> DEADLINE_MISSED = TypedVariable.flag("deadlineMissed");

    private final Cases cases;
    private final CaseDeadlines deadlines;
    private final Evidence evidence;

    RecordMissedDeadline(Cases cases, CaseDeadlines deadlines, Evidence evidence) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId id = CaseworkVariables.caseOf(execution);
        deadlines.markMissed(id);
        State state = deadlines.target(cases.get(id)).map(CaseDeadline::state).orElse(State.MISSED);
        DEADLINE_MISSED.set(execution, state == State.MISSED);
        if (state == State.MISSED) {
            evidence.append(id, "deadline-missed", Evidence.SYSTEM, Map.of("event", "respond"));
        } else if (state == State.PAUSED) {
            evidence.append(id, "deadline-passed-while-waiting", Evidence.SYSTEM, Map.of("event", "respond"));
        }
    }
}
