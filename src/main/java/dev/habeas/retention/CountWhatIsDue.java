package dev.habeas.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Count what is due": fixes the instant by which the whole run judges. */
@Component
class CountWhatIsDue implements JavaDelegate {

    private final RetentionRuns runs;
    private final DueRecords due;
    private final Clock clock;

    CountWhatIsDue(RetentionRuns runs, DueRecords due, Clock clock) {
        this.runs = runs;
        this.due = due;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID run = UUID.randomUUID();
        Instant asOf = clock.instant();
        runs.open(run, asOf);
        for (RecordClass kind : RecordClass.values()) {
            runs.found(run, kind, due.count(kind, asOf).due());
        }
        RetentionRunProcess.RUN_ID.set(execution, run.toString());
    }
}
