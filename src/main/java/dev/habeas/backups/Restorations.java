package dev.habeas.backups;

import dev.habeas.cases.CaseId;
import dev.habeas.evidence.Evidence;
import dev.habeas.processors.Register;
import dev.habeas.processors.SparesPeople;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
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
    private final Register register;
    private final SparesPeople held;
    private final Evidence evidence;
    private final Clock clock;

    Restorations(
            JdbcClient jdbc,
            Tombstones tombstones,
            Register register,
            SparesPeople held,
            Evidence evidence,
            Clock clock) {
        this.jdbc = jdbc;
        this.tombstones = tombstones;
        this.register = register;
        this.held = held;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * What a restored system has to do before it answers anybody.
     *
     * @param spare hashes of people under a legal hold: a tombstone of everybody is not about them
     */
    record Replay(UUID id, String processor, List<Tombstones.Line> tombstones, List<String> spare) {}

    public Replay open(String processor, Instant takenAt, String by) {
        UUID id = UUID.randomUUID();
        List<Tombstones.Line> lines = toReplay(processor, takenAt);
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
        return new Replay(
                id,
                processor,
                lines,
                lines.stream().anyMatch(Tombstones.Line::isOfEverybody) ? spared(processor) : List.of());
    }

    /** Where a hold cannot name its person, nobody is erased but by name. */
    private List<Tombstones.Line> toReplay(String processor, Instant takenAt) {
        boolean byNameOnly = held.cannotBeNamed(processor);
        return tombstones.toReplay(processor, takenAt).stream()
                .filter(line -> !line.isOfEverybody() || !byNameOnly)
                .toList();
    }

    private List<String> spared(String processor) {
        TombstoneKey key = TombstoneKey.of(register.get(processor).secret());
        return held.at(processor).stream()
                .map(each -> HexFormat.of().formatHex(key.hash(each)))
                .toList();
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
