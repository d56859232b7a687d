package dev.habeas.retention;

import dev.habeas.cases.CaseId;
import dev.habeas.evidence.EvidenceExport;
import dev.habeas.evidence.EvidenceFile;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.Instructions;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows and starts the runs that tell the company's systems what is past its period. */
@RestController
class DataRetentionController {

    private static final int RUNS = 30;

    private final DataRetentionRuns runs;
    private final DataRetentionProcess process;
    private final Instructions instructions;
    private final EvidenceExport export;

    DataRetentionController(
            DataRetentionRuns runs, DataRetentionProcess process, Instructions instructions, EvidenceExport export) {
        this.runs = runs;
        this.process = process;
        this.instructions = instructions;
        this.export = export;
    }

    /** The latest runs, the latest first. */
    record Report(List<Run> runs) {}

    record Run(UUID id, Instant asOf, @Nullable Instant finishedAt, List<Line> systems) {}

    /**
     * @param state of the instruction; {@code held} if a legal hold left the system out
     * @param count rows that the system says it changed; null if it did not say
     */
    record Line(
            String processor,
            String keeping,
            LocalDate olderThan,
            String treatment,
            String state,
            @Nullable Integer count,
            @Nullable Instant receiptAt) {}

    @Operation(
            summary = "What the latest runs told each system to delete or make anonymous, and what it answered",
            description = "The evidence of a run is at /api/v1/data-retention-runs/{id}/evidence.")
    @GetMapping("/api/v1/reports/data-retention")
    Report report() {
        List<DataRetentionRuns.Run> latest = runs.latest(RUNS);
        List<CaseId> ids = latest.stream().map(DataRetentionRuns.Run::id).toList();
        Map<CaseId, List<DataRetentionLine>> lines = runs.linesOf(ids);
        Map<CaseId, List<Instruction>> told =
                instructions.ofAll(ids).stream().collect(Collectors.groupingBy(Instruction::caseId));
        return new Report(latest.stream()
                .map(run -> shown(run, lines.getOrDefault(run.id(), List.of()), told.getOrDefault(run.id(), List.of())))
                .toList());
    }

    @Operation(summary = "Do not wait for the daily run: tell the systems now")
    @PostMapping("/api/v1/data-retention-runs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Transactional
    void start() {
        process.startNow();
    }

    /** The verifiable record of a run. */
    @GetMapping("/api/v1/data-retention-runs/{id}/evidence")
    EvidenceFile evidence(@PathVariable UUID id) {
        if (!runs.knows(new CaseId(id))) {
            throw new ProblemException(Problem.NOT_FOUND, "No such run.");
        }
        return export.of(new CaseId(id));
    }

    private static Run shown(DataRetentionRuns.Run run, List<DataRetentionLine> lines, List<Instruction> told) {
        Map<String, Instruction> bySystem =
                told.stream().collect(Collectors.toMap(Instruction::processor, Function.identity()));
        return new Run(
                run.id().value(),
                run.asOf(),
                run.finishedAt(),
                lines.stream()
                        .map(line -> shown(line, bySystem.get(line.processor())))
                        .toList());
    }

    private static Line shown(DataRetentionLine line, @Nullable Instruction told) {
        return new Line(
                line.processor(),
                line.keeping(),
                line.olderThan(),
                line.treatment(),
                told == null ? (line.held() ? "held" : "planned") : told.state().word(),
                told == null ? null : told.receiptCount(),
                told == null ? null : told.receiptAt());
    }
}
