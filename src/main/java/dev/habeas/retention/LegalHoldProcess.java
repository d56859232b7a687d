package dev.habeas.retention;

import dev.habeas.engine.ProcessBinding;
import dev.habeas.engine.TypedVariable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Binds {@code processes/retention/legal-hold.bpmn}: every hold leads to a person again, on its day of review. */
@Component
public final class LegalHoldProcess implements ProcessBinding {

    public static final String KEY = "legal-hold";
    public static final String HOLD_RELEASED = "retention.HoldReleased";

    /** The number of the hold, under which its decisions and evidence stand like those of a case. */
    public static final TypedVariable<String> CASE_ID = TypedVariable.id("caseId");

    public static final TypedVariable<Instant> WARN_AT = TypedVariable.instant("warnAt");
    public static final TypedVariable<Instant> RESPOND_BY = TypedVariable.instant("respondBy");
    public static final TypedVariable<String> REVIEW_DECISION =
            TypedVariable.code("holdDecision", Set.of("keep-3-months", "keep-6-months", "keep-12-months", "release"));

    private static final Duration TIME_TO_REVIEW = Duration.ofDays(14);

    private final RuntimeService runtime;

    LegalHoldProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public String key() {
        return KEY;
    }

    /** Starts in the caller's transaction; the business key is the number of the hold. */
    void start(UUID hold, LocalDate reviewOn) {
        Map<String, Object> variables = new HashMap<>();
        CASE_ID.put(variables, hold.toString());
        WARN_AT.put(variables, begin(reviewOn));
        RESPOND_BY.put(variables, begin(reviewOn).plus(TIME_TO_REVIEW));
        runtime.startProcessInstanceByKey(KEY, hold.toString(), variables);
    }

    /** From then on the review waits for another day. */
    static void moveTo(VariableScope scope, LocalDate reviewOn) {
        WARN_AT.set(scope, begin(reviewOn));
        RESPOND_BY.set(scope, begin(reviewOn).plus(TIME_TO_REVIEW));
    }

    /** Ends the waiting for the review of a hold that was released by other means; harmless if there is none. */
    void released(UUID hold) {
        runtime.createMessageCorrelation(HOLD_RELEASED)
                .processInstanceVariableEquals(CASE_ID.name(), hold.toString())
                .correlateAll();
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return Set.of(CASE_ID, WARN_AT, RESPOND_BY, REVIEW_DECISION);
    }
}
