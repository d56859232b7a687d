package dev.habeas.security;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.springframework.stereotype.Component;

/** What a person may fill in where: the blank variables that the model gives a task, and none of the case around it. */
@Component
class TaskFields {

    private final TaskService tasks;
    private final RepositoryService models;

    TaskFields(TaskService tasks, RepositoryService models) {
        this.tasks = tasks;
        this.models = models;
    }

    /** The names of the variables that the form of the task fills in; empty if there is no such task, or nothing to fill in. */
    Set<String> of(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult()).stream()
                .map(task -> models.getBpmnModelInstance(task.getProcessDefinitionId())
                        .<UserTask>getModelElementById(task.getTaskDefinitionKey()))
                .flatMap(task -> Optional.ofNullable(task.getExtensionElements()).stream())
                .flatMap(elements -> elements.getElementsQuery().filterByType(CamundaInputOutput.class).list().stream())
                .flatMap(mapping -> mapping.getCamundaInputParameters().stream())
                .map(CamundaInputParameter::getCamundaName)
                .collect(Collectors.toSet());
    }
}
