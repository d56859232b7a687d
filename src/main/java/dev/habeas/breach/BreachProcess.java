package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.ProcessBinding;
import dev.habeas.engine.ProcessDates;
import dev.habeas.engine.TypedVariable;
import dev.habeas.jurisdictions.Role;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
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
    private final ProcessDates dates;

    BreachProcess(RuntimeService runtime, ProcessDates dates) {
        this.runtime = runtime;
        this.dates = dates;
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

    /** Has the watches wait for another deadline. Does nothing if the process has ended. */
    void watch(CaseId id, BreachDeadline next) {
        dates.move(id.toString(), dates(next));
    }

    private static Map<TypedVariable<Instant>, Instant> dates(BreachDeadline deadline) {
        return Map.of(
                WARN_AT, deadline.warnAt(),
                AT_RISK_AT, deadline.atRiskAt(),
                RESPOND_BY, deadline.dueAt(),
                OVERDUE_AT, deadline.dueAt().plusSeconds(1));
    }
}
