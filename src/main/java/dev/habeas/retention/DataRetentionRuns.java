package dev.habeas.retention;

import dev.habeas.cases.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The runs over the company's systems. Every change runs in the caller's transaction. */
@Repository
class DataRetentionRuns {

    private final JdbcClient jdbc;

    DataRetentionRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param finishedAt null while the run is under way */
    record Run(CaseId id, Instant asOf, @Nullable Instant finishedAt) {}

    void open(CaseId id, Instant asOf, List<DataRetentionLine> lines) {
        jdbc.sql("insert into data_retention_run (id, as_of) values (:id, :asOf)")
                .param("id", id.value())
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .update();
        lines.forEach(line -> jdbc.sql("""
                insert into data_retention_line (run_id, processor, keeping, older_than, treatment, held)
                values (:run, :processor, :keeping, :day, :treatment, :held)""")
                .param("run", id.value())
                .param("processor", line.processor())
                .param("keeping", line.keeping())
                .param("day", line.olderThan())
                .param("treatment", line.treatment())
                .param("held", line.held())
                .update());
    }

    void finish(CaseId id, Instant at) {
        jdbc.sql("update data_retention_run set finished_at = :at where id = :id")
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean knows(CaseId id) {
        return jdbc.sql("select exists (select from data_retention_run where id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** In alphabetical order of the systems. */
    List<DataRetentionLine> lines(CaseId run) {
        return linesOf(List.of(run)).getOrDefault(run, List.of());
    }

    /** Of many runs at once, each in alphabetical order of the systems. */
    Map<CaseId, List<DataRetentionLine>> linesOf(Collection<CaseId> runs) {
        Map<CaseId, List<DataRetentionLine>> found = new HashMap<>();
        jdbc.sql("select * from data_retention_line where run_id = any(:runs) order by processor")
                .param(
                        "runs",
                        new SqlArrayValue(
                                "uuid", runs.stream().map(CaseId::value).toArray()))
                .query(row -> {
                    found.computeIfAbsent(new CaseId(row.getObject("run_id", UUID.class)), run -> new ArrayList<>())
                            .add(line(row));
                });
        return found;
    }

    private static DataRetentionLine line(ResultSet row) throws SQLException {
        return new DataRetentionLine(
                row.getString("processor"),
                row.getString("keeping"),
                row.getObject("older_than", LocalDate.class),
                row.getString("treatment"),
                row.getBoolean("held"));
    }

    Optional<DataRetentionLine> line(CaseId run, String processor) {
        return lines(run).stream()
                .filter(line -> line.processor().equals(processor))
                .findFirst();
    }

    /** The latest first. */
    List<Run> latest(int most) {
        return jdbc.sql("select * from data_retention_run order by as_of desc, id limit :most")
                .param("most", most)
                .query((row, number) -> {
                    OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
                    return new Run(
                            new CaseId(row.getObject("id", UUID.class)),
                            row.getObject("as_of", OffsetDateTime.class).toInstant(),
                            finished == null ? null : finished.toInstant());
                })
                .list();
    }
}
