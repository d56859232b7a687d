package dev.habeas.retention;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs and their counts. Every change runs in the caller's transaction. */
@Repository
class RetentionRuns {

    private final JdbcClient jdbc;

    RetentionRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param left due and not held, yet still there; null, as {@code held}, while the run is under way */
    record Line(
            RecordClass kind,
            int due,
            int purged,
            @Nullable Integer left,
            @Nullable Integer held) {}

    /** @param finishedAt null while the run is under way */
    record Run(UUID id, Instant asOf, @Nullable Instant finishedAt, List<Line> lines) {}

    void open(UUID id, Instant asOf) {
        jdbc.sql("insert into retention_run (id, as_of) values (:id, :asOf)")
                .param("id", id)
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .update();
    }

    void found(UUID id, RecordClass kind, int due) {
        jdbc.sql("insert into retention_count (run_id, class, due) values (:id, :class, :due)")
                .param("id", id)
                .param("class", kind.word())
                .param("due", due)
                .update();
    }

    void purged(UUID id, RecordClass kind, int more) {
        jdbc.sql("update retention_count set purged = purged + :more where run_id = :id and class = :class")
                .param("id", id)
                .param("class", kind.word())
                .param("more", more)
                .update();
    }

    void counted(UUID id, RecordClass kind, int left, int held) {
        jdbc.sql("update retention_count set remaining = :left, held = :held where run_id = :id and class = :class")
                .param("id", id)
                .param("class", kind.word())
                .param("left", left)
                .param("held", held)
                .update();
    }

    void finish(UUID id, Instant at) {
        jdbc.sql("update retention_run set finished_at = :at where id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Instant asOf(UUID id) {
        return jdbc.sql("select as_of from retention_run where id = :id")
                .param("id", id)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    Optional<Run> find(UUID id) {
        return read("where r.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** The latest first. */
    List<Run> latest(int most) {
        return read(
                "where r.id in (select id from retention_run order by as_of desc limit :most)", Map.of("most", most));
    }

    private List<Run> read(String condition, Map<String, Object> parameters) {
        Map<UUID, Run> runs = new LinkedHashMap<>();
        jdbc.sql(
                        "select r.id, r.as_of, r.finished_at, c.* from retention_run r join retention_count c on c.run_id = r.id "
                                + condition + " order by r.as_of desc, r.id")
                .params(parameters)
                .query(row -> {
                    OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
                    Run run = new Run(
                            row.getObject("id", UUID.class),
                            row.getObject("as_of", OffsetDateTime.class).toInstant(),
                            finished == null ? null : finished.toInstant(),
                            new ArrayList<>());
                    runs.computeIfAbsent(run.id(), id -> run)
                            .lines()
                            .add(new Line(
                                    RecordClass.ofWord(row.getString("class")),
                                    row.getInt("due"),
                                    row.getInt("purged"),
                                    (Integer) row.getObject("remaining"),
                                    (Integer) row.getObject("held")));
                });
        runs.values().forEach(run -> run.lines().sort(java.util.Comparator.comparing(Line::kind)));
        return List.copyOf(runs.values());
    }
}
