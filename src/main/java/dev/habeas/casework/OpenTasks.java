package dev.habeas.casework;

import dev.habeas.cases.CaseReference;
import dev.habeas.engine.TypedVariable;
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

    private static final TypedVariable<String> INSTRUCTION_ID = TypedVariable.id("instructionId");

    private final TaskService tasks;

    OpenTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    /** The oldest first; empty if the case waits for nobody or is closed. */
    List<OpenTask> of(CaseReference reference) {
        return list(reference.value()).stream().map(this::view).toList();
    }

    void raise(DelegateExecution execution, int priority) {
        list(execution.getProcessBusinessKey()).forEach(task -> tasks.setPriority(task.getId(), priority));
    }

    void open(DelegateExecution execution, String group) {
        list(execution.getProcessBusinessKey()).forEach(task -> tasks.addCandidateGroup(task.getId(), group));
    }

    private List<Task> list(String businessKey) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    private OpenTask view(Task task) {
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getAssignee(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                (String) tasks.getVariable(task.getId(), INSTRUCTION_ID.name()));
    }
}
