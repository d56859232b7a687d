package dev.habeas.retention;

import dev.habeas.engine.ProcessBinding;
import dev.habeas.engine.TypedVariable;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Binds {@code processes/retention/retention-run.bpmn}, which the engine starts by itself every day. */
@Component
public final class RetentionRunProcess implements ProcessBinding {

    public static final String KEY = "retention-run";

    public static final TypedVariable<String> RUN_ID = TypedVariable.id("runId");
    public static final TypedVariable<Boolean> MORE_DUE = TypedVariable.flag("moreDue");

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return Set.of(RUN_ID, MORE_DUE);
    }
}
