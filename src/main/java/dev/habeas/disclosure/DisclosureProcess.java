package dev.habeas.disclosure;

import dev.habeas.engine.ProcessBinding;
import dev.habeas.engine.TypedVariable;
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
    public static final TypedVariable<String> NOTICE_CHANNEL =
            TypedVariable.code("noticeChannel", Set.of("mail", "post", "customer-contact"));

    /** Whether the customer whose data it is has to know before anything is handed over. */
    public static final TypedVariable<Boolean> CUSTOMER_FIRST = TypedVariable.flag("customerFirst");

    public static final TypedVariable<String> CUSTOMER_NOTICE_CHANNEL =
            TypedVariable.code("customerNoticeChannel", Set.of("mail", "post", "customer-contact"));

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
    void start(UUID id, Instant warnAt, Instant respondBy) {
        Map<String, Object> variables = new HashMap<>();
        CASE_ID.put(variables, id.toString());
        WARN_AT.put(variables, warnAt);
        RESPOND_BY.put(variables, respondBy);
        runtime.startProcessInstanceByKey(KEY, id.toString(), variables);
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return Set.of(
                CASE_ID,
                RESPOND_BY,
                WARN_AT,
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
                CUSTOMER_ANSWER,
                NOTICE_CHANNEL);
    }
}
