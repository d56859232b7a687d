package dev.habeas.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** "Record retention run": counts what is left and what is held, and prints it for the operator. */
@Component
class RecordRetentionRun implements JavaDelegate {

    private static final Logger LOG = LoggerFactory.getLogger(RecordRetentionRun.class);

    private final RetentionRuns runs;
    private final DueRecords due;
    private final HoldRows holds;
    private final Clock clock;

    RecordRetentionRun(RetentionRuns runs, DueRecords due, HoldRows holds, Clock clock) {
        this.runs = runs;
        this.due = due;
        this.holds = holds;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID run = UUID.fromString(RetentionRunProcess.RUN_ID.require(execution));
        Instant asOf = runs.asOf(run);
        for (RecordClass kind : RecordClass.values()) {
            DueRecords.Count now = due.count(kind, asOf);
            runs.counted(run, kind, now.due() - now.held(), now.held());
        }
        runs.finish(run, clock.instant());
        runs.find(run).orElseThrow().lines().forEach(RecordRetentionRun::print);
        int toReview = holds.standing(LocalDate.ofInstant(asOf, ZoneOffset.UTC)).toReview();
        if (toReview > 0) {
            LOG.warn("HABEAS-RET-002 The day of review of {} legal holds has come", toReview);
        }
    }

    private static void print(RetentionRuns.Line line) {
        LOG.info(
                "HABEAS-RET-001 Retention of {}: due {}, purged {}, left {}, held {}",
                line.kind().word(),
                line.due(),
                line.purged(),
                line.left(),
                line.held());
    }
}
