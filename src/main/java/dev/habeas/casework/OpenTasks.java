package dev.habeas.casework;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The tasks of a case that are open now, in its process and all it calls: they share the business key. */
@Component
class OpenTasks {

    static final int WARNED = 75;
    static final int AT_RISK = 100;

    private final TaskService tasks;

    OpenTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    private List<Task> of(DelegateExecution execution) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .list();
    }

    void raise(DelegateExecution execution, int priority) {
        of(execution).forEach(task -> tasks.setPriority(task.getId(), priority));
    }

    void open(DelegateExecution execution, String group) {
        of(execution).forEach(task -> tasks.addCandidateGroup(task.getId(), group));
    }
}
