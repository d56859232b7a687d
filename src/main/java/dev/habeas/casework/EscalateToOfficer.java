package dev.habeas.casework;

import dev.habeas.evidence.Evidence;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Escalate to officer": the case's open tasks are the officers' too, at the top of the list. */
@Component
class EscalateToOfficer implements JavaDelegate {

    private static final String OFFICERS = "officers";

    private final OpenTasks tasks;
    private final Evidence evidence;

    EscalateToOfficer(OpenTasks tasks, Evidence evidence) {
        this.tasks = tasks;
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks.raise(execution, OpenTasks.AT_RISK);
        tasks.open(execution, OFFICERS);
        evidence.append(CaseworkVariables.caseOf(execution), "deadline-at-risk", Evidence.SYSTEM, Map.of());
    }
}
