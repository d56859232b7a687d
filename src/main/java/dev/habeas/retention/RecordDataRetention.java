package dev.habeas.retention;

import dev.habeas.cases.CaseId;
import dev.habeas.evidence.Evidence;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record data retention": the chain of evidence of the run is closed with how it came out. */
@Component
class RecordDataRetention implements JavaDelegate {

    private final DataRetentionRuns runs;
    private final Evidence evidence;
    private final Clock clock;

    RecordDataRetention(DataRetentionRuns runs, Evidence evidence, Clock clock) {
        this.runs = runs;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId run = CaseId.of(DataRetentionProcess.CASE_ID.require(execution));
        runs.finish(run, clock.instant());
        evidence.append(
                run,
                "data-retention-recorded",
                Evidence.SYSTEM,
                Map.of("outcome", DataRetentionProcess.PROPAGATION_OUTCOME.require(execution)));
        evidence.checkpoint(run);
    }
}
