package dev.habeas.casework;

import dev.habeas.cases.PrivacyCase;
import dev.habeas.engine.ProcessBinding;
import dev.habeas.engine.TypedVariable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Binds {@code processes/shared/requester-message.bpmn}: what a requester writes is read by a person. */
@Component
public final class RequesterMessageProcess implements ProcessBinding {

    public static final String KEY = "requester-message";

    public static final TypedVariable<String> CASE_ID = TypedVariable.id("caseId");
    public static final TypedVariable<Instant> RECEIVED_AT = TypedVariable.instant("receivedAt");
    public static final TypedVariable<Instant> READ_BY = TypedVariable.instant("readBy");

    /** What the message needed; a code, never what was written. */
    public static final TypedVariable<String> HANDLING =
            TypedVariable.code("messageHandling", Set.of("answered", "recorded-request", "proof", "review", "noted"));

    private final RuntimeService runtime;
    private final TaskService tasks;

    RequesterMessageProcess(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @Override
    public String key() {
        return KEY;
    }

    /**
     * Starts in the caller's transaction; does nothing if the messages of the case wait for a reader already. Whoever has
     * claimed the task may have read them before this one came.
     */
    void start(PrivacyCase subject, Instant now, Duration within) {
        String reference = subject.reference().value();
        if (waitsForAReader(reference)) {
            return;
        }
        Map<String, Object> variables = new HashMap<>();
        CASE_ID.put(variables, subject.id().toString());
        RECEIVED_AT.put(variables, now);
        READ_BY.put(variables, now.plus(within));
        runtime.startProcessInstanceByKey(KEY, reference, variables);
    }

    private boolean waitsForAReader(String reference) {
        return runtime.createExecutionQuery()
                                .processDefinitionKey(KEY)
                                .processInstanceBusinessKey(reference)
                                .activityId("StartEvent_MessageReceived")
                                .count()
                        > 0
                || tasks.createTaskQuery()
                                .processDefinitionKey(KEY)
                                .processInstanceBusinessKey(reference)
                                .taskUnassigned()
                                .count()
                        > 0;
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return Set.of(CASE_ID, RECEIVED_AT, READ_BY, HANDLING);
    }
}
