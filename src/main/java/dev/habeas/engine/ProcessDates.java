package dev.habeas.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.stereotype.Component;

/**
 * Moves the dates that a running case waits for, whatever its model: the variables of its process and of all that it has
 * called, and the timers of the case's own process that wait for one of these variables. Joins the caller's transaction.
 */
@Component
public final class ProcessDates {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;
    private final ProcessEngineConfigurationImpl configuration;
    private final Clock clock;

    ProcessDates(
            RuntimeService runtime,
            ManagementService management,
            RepositoryService repository,
            ProcessEngineConfigurationImpl configuration,
            Clock clock) {
        this.runtime = runtime;
        this.management = management;
        this.repository = repository;
        this.configuration = configuration;
        this.clock = clock;
    }

    /**
     * A timer that has not fired waits for its new date, even one that has passed: then it fires at once. A timer that
     * has started an event sub-process waits again if its new date is still to come, and otherwise never fires a second
     * time; one at an activity never does. Does nothing if the case has no running process.
     *
     * @param caseId as the process knows it
     * @param dates every date that may have moved, by its variable
     */
    public void move(String caseId, Map<TypedVariable<Instant>, Instant> dates) {
        Map<String, Instant> byName = dates.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
        for (ProcessInstance instance : instances(caseId)) {
            setVariables(instance, byName);
            if (instance.getId().equals(instance.getRootProcessInstanceId())) {
                moveTimers(instance, byName);
            }
        }
    }

    private List<ProcessInstance> instances(String caseId) {
        return runtime.createProcessInstanceQuery()
                .variableValueEquals("caseId", caseId)
                .list();
    }

    private void setVariables(ProcessInstance instance, Map<String, Instant> dates) {
        Map<String, Object> known = runtime.getVariables(instance.getId(), dates.keySet());
        known.replaceAll((name, old) -> Date.from(dates.get(name)));
        runtime.setVariables(instance.getId(), known);
    }

    private void moveTimers(ProcessInstance instance, Map<String, Instant> dates) {
        Map<String, Job> waiting = waiting(instance);
        watches(instance, dates).forEach((event, date) -> {
            Job job = waiting.get(event.getId());
            if (job != null) {
                management.setJobDuedate(job.getId(), Date.from(date));
            } else if (event instanceof StartEvent && date.isAfter(clock.instant())) {
                waitAgain(instance, event.getId());
            }
        });
    }

    /** The timers that wait, by the event they stand for. */
    private Map<String, Job> waiting(ProcessInstance instance) {
        Map<String, String> events =
                management
                        .createJobDefinitionQuery()
                        .processDefinitionId(instance.getProcessDefinitionId())
                        .list()
                        .stream()
                        .collect(Collectors.toMap(JobDefinition::getId, JobDefinition::getActivityId));
        return management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream()
                .collect(Collectors.toMap(job -> events.get(job.getJobDefinitionId()), job -> job));
    }

    /** The events of the model that wait for one of the dates. */
    private Map<CatchEvent, Instant> watches(ProcessInstance instance, Map<String, Instant> dates) {
        Map<CatchEvent, Instant> found = new HashMap<>();
        repository
                .getBpmnModelInstance(instance.getProcessDefinitionId())
                .getModelElementsByType(TimerEventDefinition.class)
                .forEach(timer -> dates.forEach((name, date) -> {
                    if (timer.getParentElement() instanceof CatchEvent event
                            && timer.getTimeDate().getTextContent().equals("${" + name + "}")) {
                        found.put(event, date);
                    }
                }));
        return found;
    }

    /** There is no public way to give a running instance a timer again; this is what the engine does when it starts one. */
    private void waitAgain(ProcessInstance instance, String event) {
        Command<Void> create = context -> {
            ExecutionEntity execution = context.getExecutionManager().findExecutionById(instance.getId());
            TimerDeclarationImpl declared = TimerDeclarationImpl.getDeclarationsForScope(
                            execution.getProcessDefinition())
                    .get(event);
            Objects.requireNonNull(declared).createTimerInstance(execution);
            return null;
        };
        configuration.getCommandExecutorTxRequired().execute(create);
    }
}
