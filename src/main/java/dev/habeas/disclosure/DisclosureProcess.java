package dev.habeas.disclosure;

import dev.habeas.engine.ProcessBinding;
import dev.habeas.engine.TypedVariable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Binds {@code processes/disclosure/disclosure-request.bpmn}. */
@Component
public final class DisclosureProcess implements ProcessBinding {

    public static final String KEY = "disclosure-request";

    /** The number of the disclosure, under which its decisions, vault and evidence stand like those of a case. */
    public static final TypedVariable<String> CASE_ID = TypedVariable.id("caseId");

    public static final TypedVariable<Instant> RESPOND_BY = TypedVariable.instant("respondBy");
    public static final TypedVariable<Instant> WARN_AT = TypedVariable.instant("warnAt");
    public static final TypedVariable<Instant> AT_RISK_AT = TypedVariable.instant("atRiskAt");
    public static final TypedVariable<Instant> OVERDUE_AT = TypedVariable.instant("overdueAt");

    /** Whether the demand was still to be answered when its date had passed. */
    public static final TypedVariable<Boolean> DEMAND_MISSED = TypedVariable.flag("demandMissed");

    public static final TypedVariable<String> MISSED_DEMAND_CAUSE = TypedVariable.code(
            "missedDemandCause",
            Set.of("recorded-late", "agency-unconfirmed", "customer-awaited", "workload", "system-failure", "other"));
    public static final TypedVariable<Instant> NOTICE_AT = TypedVariable.instant("noticeAt");
    public static final TypedVariable<String> AGENCY_DECISION =
            TypedVariable.code("agencyDecision", Set.of("authentic", "not-authentic"));
    public static final TypedVariable<String> DEMAND_DECISION =
            TypedVariable.code("demandDecision", Set.of("disclose", "reject"));
    public static final TypedVariable<String> LEGAL_BASIS = TypedVariable.code(
            "legalBasis",
            Set.of(
                    "court-order",
                    "warrant",
                    "subpoena",
                    "statute",
                    "mutual-assistance",
                    "emergency",
                    "own-rights",
                    "none"));
    public static final TypedVariable<String> NECESSITY =
            TypedVariable.code("necessity", Set.of("all-necessary", "partly-necessary", "not-necessary"));
    public static final TypedVariable<String> SCOPE =
            TypedVariable.code("disclosureScope", Set.of("as-demanded", "narrowed", "nothing"));
    public static final TypedVariable<String> NOTICE = TypedVariable.code(
            "personNotice", Set.of("at-once", "after-30-days", "after-90-days", "after-180-days", "forbidden"));
    public static final TypedVariable<String> REFUSAL_DECISION =
            TypedVariable.code("refusalDecision", Set.of("approved", "rejected"));
    public static final TypedVariable<String> CHANNEL = TypedVariable.code(
            "disclosureChannel", Set.of("encrypted-file", "agency-portal", "in-person", "registered-post"));

    /** How they were told, or why they were not: the secrecy goes on, or nobody can be reached. */
    public static final TypedVariable<String> NOTICE_CHANNEL = TypedVariable.code(
            "noticeChannel",
            Set.of("mail", "post", "customer-contact", "prolonged-30-days", "prolonged-90-days", "not-reachable"));

    /** Whether the customer whose data it is has to know before anything is handed over. */
    public static final TypedVariable<Boolean> CUSTOMER_FIRST = TypedVariable.flag("customerFirst");

    public static final TypedVariable<String> CUSTOMER_NOTICE_CHANNEL =
            TypedVariable.code("customerNoticeChannel", Set.of("mail", "post", "customer-contact"));

    /** How long the customer who is told first may take to object. */
    public static final TypedVariable<String> OBJECTION_PERIOD =
            TypedVariable.code("objectionPeriod", Set.of("3-days", "7-days", "14-days"));

    /** What the customer said who was told first; {@code not-asked} where none was. */
    public static final TypedVariable<String> CUSTOMER_ANSWER =
            TypedVariable.code("customerAnswer", Set.of("not-asked", "agrees", "silent", "objects"));

    private final RuntimeService runtime;
    private final TaskService tasks;

    DisclosureProcess(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /** Whether the disclosure waits for a person at this task of the model. */
    boolean waitsAt(UUID id, String task) {
        return tasks.createTaskQuery()
                        .processDefinitionKey(KEY)
                        .processInstanceBusinessKey(id.toString())
                        .taskDefinitionKey(task)
                        .count()
                > 0;
    }

    @Override
    public String key() {
        return KEY;
    }

    /** Starts in the caller's transaction; the business key is the number of the disclosure. */
    void start(UUID id, Instant receivedAt, Instant respondBy) {
        Duration time = Duration.between(receivedAt, respondBy);
        Map<String, Object> variables = new HashMap<>();
        CASE_ID.put(variables, id.toString());
        WARN_AT.put(variables, receivedAt.plus(time.dividedBy(2)));
        AT_RISK_AT.put(variables, respondBy.minus(time.dividedBy(4)));
        RESPOND_BY.put(variables, respondBy);
        OVERDUE_AT.put(variables, respondBy.plusSeconds(1));
        runtime.startProcessInstanceByKey(KEY, id.toString(), variables);
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return Set.of(
                CASE_ID,
                RESPOND_BY,
                WARN_AT,
                AT_RISK_AT,
                OVERDUE_AT,
                DEMAND_MISSED,
                MISSED_DEMAND_CAUSE,
                NOTICE_AT,
                AGENCY_DECISION,
                DEMAND_DECISION,
                LEGAL_BASIS,
                NECESSITY,
                SCOPE,
                NOTICE,
                REFUSAL_DECISION,
                CHANNEL,
                CUSTOMER_FIRST,
                CUSTOMER_NOTICE_CHANNEL,
                OBJECTION_PERIOD,
                CUSTOMER_ANSWER,
                NOTICE_CHANNEL);
    }
}
