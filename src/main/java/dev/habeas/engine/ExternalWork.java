package dev.habeas.engine;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;

/**
 * Work that leaves the JVM. It is performed outside any transaction, at least once; what it leads to is written in one
 * transaction together with the step of the process.
 */
public interface ExternalWork {

    /** The topic of the external tasks it does. */
    String topic();

    /** @throws RuntimeException only for faults of ours; the task is then tried again later */
    Outcome perform(LockedExternalTask task);

    /** What is to happen next in the process. */
    sealed interface Outcome {}

    /** The task is done. {@code alongside} runs in the same transaction and gives the variables to set. */
    record Completed(Supplier<Map<String, Object>> alongside) implements Outcome {}

    /** The task cannot be done and the model knows how to go on. {@code alongside} runs in the same transaction. */
    record Impossible(String errorCode, Runnable alongside) implements Outcome {}

    /** To be tried again; the code is shown in Cockpit. */
    record Failed(String code, Duration retryIn) implements Outcome {}

    /** Not begun yet, for want of capacity. */
    record Later(Duration retryIn) implements Outcome {}
}
