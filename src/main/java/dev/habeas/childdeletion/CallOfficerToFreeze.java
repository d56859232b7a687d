package dev.habeas.childdeletion;

import dev.habeas.cases.CaseDeadlines;
import dev.habeas.cases.CaseId;
import dev.habeas.deadlines.DeadlineEvent;
import dev.habeas.evidence.Evidence;
import dev.habeas.rights.RightVariables;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** "Call officer to freeze": somebody still uses what may be a child's data; the case's open tasks are the officers' too. */
@Component
class CallOfficerToFreeze implements JavaDelegate {

    private static final int FIRST = 100;

    private final TaskService tasks;
    private final CaseDeadlines deadlines;
    private final Evidence evidence;

    CallOfficerToFreeze(TaskService tasks, CaseDeadlines deadlines, Evidence evidence) {
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId id = CaseId.of(RightVariables.CASE_ID.require(execution));
        deadlines.markMissed(id);
        for (Task task : tasks.createTaskQuery()
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .list()) {
            tasks.setPriority(task.getId(), FIRST);
            tasks.addCandidateGroup(task.getId(), "officers");
        }
        evidence.append(id, "freeze-late", Evidence.SYSTEM, Map.of("event", DeadlineEvent.FREEZE.word()));
    }
}
