package dev.habeas.backups;

import dev.habeas.cases.CaseId;
import dev.habeas.evidence.Evidence;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Systems that were restored, and what each had to erase again. Each has a chain of evidence under its own id. */
@Component
@Transactional
class Restorations {

    private final JdbcClient jdbc;
    private final Tombstones tombstones;
    private final Evidence evidence;
    private final Clock clock;

    Restorations(JdbcClient jdbc, Tombstones tombstones, Evidence evidence, Clock clock) {
        this.jdbc = jdbc;
        this.tombstones = tombstones;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** What a restored system has to do before it answers anybody. */
    record Replay(UUID id, String processor, List<Tombstones.Line> tombstones) {}

    public Replay open(String processor, Instant takenAt, String by) {
        UUID id = UUID.randomUUID();
        List<Tombstones.Line> lines = tombstones.toReplay(processor, takenAt);
        jdbc.sql("""
                insert into restoration (id, processor, reported_at, reported_by, tombstones)
                values (:id, :processor, :at, :by, :count)""")
                .param("id", id)
                .param("processor", processor)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("count", lines.size())
                .update();
        evidence.append(
                new CaseId(id),
                "backup-restored",
                by,
                Map.of(
                        "processor", processor,
                        "takenAt", takenAt.toString(),
                        "tombstones", Integer.toString(lines.size())));
        return new Replay(id, processor, lines);
    }

    /** The first report counts; empty if there is no such restoration. */
    public Optional<Integer> complete(UUID id, int erased, String by) {
        int first = jdbc.sql(
                        "update restoration set completed_at = :at, erased = :erased where id = :id and erased is null")
                .param("id", id)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("erased", erased)
                .update();
        if (first == 1) {
            evidence.append(new CaseId(id), "erasures-replayed", by, Map.of("records", Integer.toString(erased)));
            evidence.checkpoint(new CaseId(id));
        }
        return jdbc.sql("select erased from restoration where id = :id")
                .param("id", id)
                .query(Integer.class)
                .optional();
    }
}
