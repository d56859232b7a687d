package dev.habeas.retention;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows our own retention to those who answer for it. */
@RestController
class RetentionReportController {

    private static final int RUNS = 30;

    private final RetentionSchedule schedule;
    private final DueRecords due;
    private final RetentionRuns runs;
    private final HoldRows holds;
    private final Clock clock;

    RetentionReportController(
            RetentionSchedule schedule, DueRecords due, RetentionRuns runs, HoldRows holds, Clock clock) {
        this.schedule = schedule;
        this.due = due;
        this.runs = runs;
        this.holds = holds;
        this.clock = clock;
    }

    @Operation(
            summary = "What our own records are kept for, what is due, and what the latest runs purged",
            description = "Per class: due, purged, left (due and not held, yet still there) and held by a legal hold.")
    @GetMapping("/api/v1/reports/retention")
    RetentionReport report() {
        Instant now = clock.instant();
        return new RetentionReport(
                now,
                schedule.rules().stream()
                        .map(rule -> new RetentionReport.Rule(
                                rule.regime().word(), rule.appealWindow().toDays(), rule.recordMonths(), rule.source()))
                        .toList(),
                schedule.recordRules(),
                Arrays.stream(RecordClass.values()).map(kind -> due(kind, now)).toList(),
                holds.standing(LocalDate.ofInstant(now, ZoneOffset.UTC)),
                runs.latest(RUNS).stream().map(RetentionReportController::shown).toList());
    }

    private RetentionReport.Due due(RecordClass kind, Instant now) {
        DueRecords.Count count = due.count(kind, now);
        return new RetentionReport.Due(kind.word(), count.due(), count.held());
    }

    private static RetentionReport.Run shown(RetentionRuns.Run run) {
        List<RetentionReport.Line> lines = run.lines().stream()
                .map(line -> new RetentionReport.Line(
                        line.kind().word(), line.due(), line.purged(), line.left(), line.held()))
                .toList();
        return new RetentionReport.Run(run.id(), run.asOf(), run.finishedAt(), lines);
    }
}
