package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.ProcessBinding;
import dev.habeas.engine.ProcessDates;
import dev.habeas.engine.TypedVariable;
import dev.habeas.jurisdictions.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Binds {@code processes/breach/breach-report.bpmn}. */
@Component
public final class BreachProcess implements ProcessBinding {

    public static final String KEY = "breach-report";

    static final TypedVariable<Instant> WARN_AT = TypedVariable.instant("warnAt");
    static final TypedVariable<Instant> AT_RISK_AT = TypedVariable.instant("atRiskAt");
    static final TypedVariable<Instant> RESPOND_BY = TypedVariable.instant("respondBy");
    static final TypedVariable<Instant> OVERDUE_AT = TypedVariable.instant("overdueAt");
    static final TypedVariable<Boolean> CUSTOMERS_DATA = TypedVariable.flag("customersData");
    static final TypedVariable<Boolean> NOTICE_MISSED = TypedVariable.flag("noticeMissed");
    static final TypedVariable<Boolean> SEVERITY_LOWERED = TypedVariable.flag("severityLowered");
    static final TypedVariable<Boolean> ATTORNEY_GENERAL_CONCERNED = TypedVariable.flag("attorneyGeneralConcerned");
    static final TypedVariable<String> NOTICE_KIND =
            TypedVariable.code("noticeKind", Set.of("authority", "people", "customer"));

    private static final Set<TypedVariable<?>> OWN = Set.of(
            WARN_AT,
            AT_RISK_AT,
            RESPOND_BY,
            OVERDUE_AT,
            CUSTOMERS_DATA,
            NOTICE_MISSED,
            SEVERITY_LOWERED,
            ATTORNEY_GENERAL_CONCERNED,
            NOTICE_KIND);

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ProcessDates dates;
    private final Clock clock;

    BreachProcess(RuntimeService runtime, TaskService tasks, ProcessDates dates, Clock clock) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        Set<TypedVariable<?>> all = new HashSet<>(OWN);
        all.addAll(BreachVariables.FIELDS);
        return Set.copyOf(all);
    }

    /** Starts the process of a breach in the caller's transaction. */
    void start(Breach breach, BreachDeadline first) {
        Map<String, Object> variables = new HashMap<>();
        BreachVariables.CASE_ID.put(variables, breach.id().toString());
        CUSTOMERS_DATA.put(variables, breach.facts().role() == Role.PROCESSOR);
        dates(first).forEach((variable, date) -> variable.put(variables, date));
        runtime.startProcessInstanceByKey(KEY, breach.reference().value(), variables);
    }

    /** The id of the definition that the process of a breach runs on. */
    String definition(CaseId id) {
        return running(id).getProcessDefinitionId();
    }

    /**
     * Opens notices beside those that are under way. If all others are given already, the lessons wait until these are, too.
     * Does nothing if there are none.
     */
    void open(CaseId id, List<UUID> notices) {
        if (notices.isEmpty()) {
            return;
        }
        String instance = running(id).getId();
        ProcessInstanceModificationBuilder more = runtime.createProcessInstanceModification(instance);
        notices.forEach(notice -> more.startBeforeActivity("SubProcess_GiveNotice")
                .setVariableLocal(BreachVariables.NOTICE_ID.name(), notice.toString()));
        String lessons = "UserTask_DrawLessons";
        if (runtime.getActivityInstance(instance).getActivityInstances(lessons).length > 0) {
            more.cancelAllForActivity(lessons);
        }
        more.execute();
    }

    private ProcessInstance running(CaseId id) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .variableValueEquals(BreachVariables.CASE_ID.name(), id.toString())
                .singleResult();
    }

    /**
     * Has the watches wait for another deadline. One that was past when it arose is missed in a second, because a watch that
     * has fired waits for dates to come only. Does nothing if the process has ended.
     */
    void watch(CaseId id, BreachDeadline next) {
        Map<TypedVariable<Instant>, Instant> moved = new HashMap<>(dates(next));
        Instant soon = clock.instant().plusSeconds(1);
        moved.merge(OVERDUE_AT, soon, (due, now) -> due.isBefore(now) ? now : due);
        dates.move(id.toString(), moved);
    }

    /**
     * Gives open tasks the dates that have moved.
     *
     * @param next for tasks about the breach as a whole
     * @param byNotice by id of the notice, for tasks about one
     */
    void redate(CaseId id, BreachDeadline next, Map<String, BreachDeadline> byNotice) {
        String caseId = BreachVariables.CASE_ID.name();
        for (Task task : tasks.createTaskQuery()
                .processVariableValueEquals(caseId, id.toString())
                .list()) {
            Object notice = tasks.getVariable(task.getId(), BreachVariables.NOTICE_ID.name());
            BreachDeadline due = byNotice.getOrDefault(String.valueOf(notice), next);
            task.setDueDate(Date.from(due.dueAt()));
            task.setFollowUpDate(Date.from(due.warnAt()));
            tasks.saveTask(task);
        }
    }

    private static Map<TypedVariable<Instant>, Instant> dates(BreachDeadline deadline) {
        return Map.of(
                WARN_AT, deadline.warnAt(),
                AT_RISK_AT, deadline.atRiskAt(),
                RESPOND_BY, deadline.dueAt(),
                OVERDUE_AT, deadline.dueAt().plusSeconds(1));
    }
}
