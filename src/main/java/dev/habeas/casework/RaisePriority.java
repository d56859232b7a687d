package dev.habeas.casework;

import dev.habeas.evidence.Evidence;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Raise priority": the early warning moves the case's tasks up in Tasklist. */
@Component
class RaisePriority implements JavaDelegate {

    private final OpenTasks tasks;
    private final Evidence evidence;

    RaisePriority(OpenTasks tasks, Evidence evidence) {
        this.tasks = tasks;
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks.raise(execution, OpenTasks.WARNED);
        evidence.append(CaseworkVariables.caseOf(execution), "deadline-warned", Evidence.SYSTEM, Map.of());
    }
}
