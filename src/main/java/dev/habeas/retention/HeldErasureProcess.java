package dev.habeas.retention;

import dev.habeas.cases.PrivacyCase;
import dev.habeas.engine.ProcessBinding;
import dev.habeas.engine.TypedVariable;
import dev.habeas.processors.PropagationProcess;
import dev.habeas.processors.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Binds {@code processes/retention/held-erasure.bpmn}. */
@Component
public final class HeldErasureProcess implements ProcessBinding {

    public static final String KEY = "held-erasure";

    public static final TypedVariable<String> CASE_ID = TypedVariable.id("caseId");
    public static final TypedVariable<Instant> RESPOND_BY = TypedVariable.instant("respondBy");
    public static final TypedVariable<Instant> WARN_AT = TypedVariable.instant("warnAt");
    public static final TypedVariable<String> STEP = PropagationProcess.STEP;
    public static final TypedVariable<String> PROPAGATION_OUTCOME =
            TypedVariable.code("propagationOutcome", Set.of("complete", "incomplete"));

    /** The law gives a month for the whole request; nothing is left to be decided here, so half of it. */
    private static final Duration WITHIN = Duration.ofDays(14);

    private final RuntimeService runtime;

    HeldErasureProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public String key() {
        return KEY;
    }

    /** Starts in the caller's transaction. */
    void start(PrivacyCase subject, Instant releasedAt) {
        Map<String, Object> variables = new HashMap<>();
        CASE_ID.put(variables, subject.id().toString());
        WARN_AT.put(variables, releasedAt.plus(WITHIN.dividedBy(2)));
        RESPOND_BY.put(variables, releasedAt.plus(WITHIN));
        STEP.put(variables, Step.RELEASED.word());
        runtime.startProcessInstanceByKey(KEY, subject.reference().value(), variables);
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return Set.of(CASE_ID, RESPOND_BY, WARN_AT, STEP, PROPAGATION_OUTCOME);
    }
}
