package dev.habeas.retention;

import dev.habeas.cases.CaseId;
import dev.habeas.evidence.Evidence;
import dev.habeas.processors.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Find expired data": fixes the day by which the whole run judges, in UTC. */
@Component
class FindExpiredData implements JavaDelegate {

    /** No law counts days here; a system that has not answered by then is chased. */
    private static final Duration WITHIN = Duration.ofDays(14);

    private final DataRetentionRuns runs;
    private final DataPeriods periods;
    private final HoldLock lock;
    private final Evidence evidence;
    private final Clock clock;

    FindExpiredData(DataRetentionRuns runs, DataPeriods periods, HoldLock lock, Evidence evidence, Clock clock) {
        this.runs = runs;
        this.periods = periods;
        this.lock = lock;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lock.noHoldMeanwhile();
        CaseId run = CaseId.random();
        Instant now = clock.instant();
        List<DataRetentionLine> lines = periods.on(LocalDate.ofInstant(now, ZoneOffset.UTC), run);
        runs.open(run, now, lines);
        lines.forEach(line -> evidence.append(
                run,
                line.held() ? "data-retention-held" : "data-retention-due",
                Evidence.SYSTEM,
                Map.of(
                        "processor", line.processor(),
                        "keeping", line.keeping(),
                        "olderThan", line.olderThan().toString(),
                        "treatment", line.treatment())));
        DataRetentionProcess.CASE_ID.set(execution, run.toString());
        DataRetentionProcess.WARN_AT.set(execution, now.plus(WITHIN.dividedBy(2)));
        DataRetentionProcess.RESPOND_BY.set(execution, now.plus(WITHIN));
        DataRetentionProcess.STEP.set(execution, Step.FULFIL.word());
    }
}
