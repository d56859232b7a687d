package dev.habeas.engine;

import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Who works on what right now, for those who take something that belongs to a task beside its form. */
@Component
public class ClaimedTasks {

    private final TaskService tasks;

    ClaimedTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    /**
     * Whether a task of a case is open and assigned to the person.
     *
     * @param reference of the case
     * @param key element id in the model
     */
    public boolean has(String reference, String key, String person) {
        return tasks.createTaskQuery()
                        .processInstanceBusinessKey(reference)
                        .taskDefinitionKey(key)
                        .taskAssignee(person)
                        .count()
                > 0;
    }
}
