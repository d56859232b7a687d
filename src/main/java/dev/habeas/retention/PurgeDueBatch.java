package dev.habeas.retention;

import java.time.Instant;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Purge due batch": one batch of each class per transaction, so that a long run is never lost. */
@Component
class PurgeDueBatch implements JavaDelegate {

    private final RetentionRuns runs;
    private final Purge purge;

    PurgeDueBatch(RetentionRuns runs, Purge purge) {
        this.runs = runs;
        this.purge = purge;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID run = UUID.fromString(RetentionRunProcess.RUN_ID.require(execution));
        Instant asOf = runs.asOf(run);
        boolean more = false;
        for (RecordClass kind : RecordClass.values()) {
            int purged = purge.batch(kind, run, asOf);
            runs.purged(run, kind, purged);
            more |= purged > 0;
        }
        RetentionRunProcess.MORE_DUE.set(execution, more);
    }
}
