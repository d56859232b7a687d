package dev.habeas.retention;

import dev.habeas.engine.ProcessBinding;
import dev.habeas.engine.TypedVariable;
import dev.habeas.processors.PropagationProcess;
import java.time.Instant;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Binds {@code processes/retention/data-retention-run.bpmn}, which the engine starts by itself every day. */
@Component
public final class DataRetentionProcess implements ProcessBinding {

    public static final String KEY = "data-retention-run";

    /** The number of the run, under which its instructions, receipts and evidence stand like those of a case. */
    public static final TypedVariable<String> CASE_ID = TypedVariable.id("caseId");

    public static final TypedVariable<Instant> RESPOND_BY = TypedVariable.instant("respondBy");
    public static final TypedVariable<Instant> WARN_AT = TypedVariable.instant("warnAt");
    public static final TypedVariable<String> STEP = PropagationProcess.STEP;
    public static final TypedVariable<String> PROPAGATION_OUTCOME =
            TypedVariable.code("propagationOutcome", Set.of("complete", "incomplete"));

    private final RuntimeService runtime;

    DataRetentionProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public String key() {
        return KEY;
    }

    /** Starts one more run, in the caller's transaction. Two on a day do no harm: what is gone is not found again. */
    void startNow() {
        runtime.startProcessInstanceByKey(KEY);
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return Set.of(CASE_ID, RESPOND_BY, WARN_AT, STEP, PROPAGATION_OUTCOME);
    }
}
