package dev.habeas.erasure;

import dev.habeas.cases.PrivacyCase;
import dev.habeas.engine.ProcessBinding;
import dev.habeas.engine.TypedVariable;
import dev.habeas.processors.PropagationProcess;
import dev.habeas.processors.Step;
import dev.habeas.rights.RightVariables;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Binds {@code processes/erasure/ground-expiry.bpmn}. */
@Component
public final class GroundExpiryProcess implements ProcessBinding {

    public static final String KEY = "ground-expiry";

    public static final TypedVariable<String> CASE_ID = TypedVariable.id("caseId");
    public static final TypedVariable<Instant> GROUND_ENDS_AT = TypedVariable.instant("groundEndsAt");
    public static final TypedVariable<Instant> ERASE_BY = TypedVariable.instant("eraseBy");
    public static final TypedVariable<Instant> ERASE_WARN_AT = TypedVariable.instant("eraseWarnAt");
    public static final TypedVariable<String> STEP = PropagationProcess.STEP;

    public static final TypedVariable<String> PROPAGATION_OUTCOME = RightVariables.PROPAGATION_OUTCOME;

    /** The law gives a month for the whole request; nothing is left to be decided here, so half of it. */
    private static final Duration WITHIN = Duration.ofDays(14);

    private final RuntimeService runtime;

    GroundExpiryProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public String key() {
        return KEY;
    }

    /** Starts in the caller's transaction, and waits until the last day is over, by UTC. */
    void start(PrivacyCase subject, LocalDate lastDay) {
        Instant over = lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Map<String, Object> variables = new HashMap<>();
        CASE_ID.put(variables, subject.id().toString());
        GROUND_ENDS_AT.put(variables, over);
        ERASE_WARN_AT.put(variables, over.plus(WITHIN.dividedBy(2)));
        ERASE_BY.put(variables, over.plus(WITHIN));
        STEP.put(variables, Step.RELEASED.word());
        runtime.startProcessInstanceByKey(KEY, subject.reference().value(), variables);
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return Set.of(CASE_ID, GROUND_ENDS_AT, ERASE_BY, ERASE_WARN_AT, STEP, PROPAGATION_OUTCOME);
    }
}
