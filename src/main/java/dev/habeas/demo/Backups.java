package dev.habeas.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Copies of all rows of the estate: taken, kept for a time, and put back. */
@Component
@Profile("demo")
@Transactional
class Backups {

    private static final Duration LIFE = Duration.ofDays(30);

    private final EstateCatalogue catalogue;
    private final JdbcClient jdbc;

    Backups(EstateCatalogue catalogue, JdbcClient jdbc) {
        this.catalogue = catalogue;
        this.jdbc = jdbc;
    }

    record Taken(long id, Instant takenAt, Instant expiresAt, int rows) {}

    public Taken take(Instant now) {
        Instant expires = now.plus(LIFE);
        long id = jdbc.sql(
                        "insert into estate_backup.backup (taken_at, expires_at) values (:now, :expires) returning backup_id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        int rows = catalogue.systems().stream()
                .flatMap(system -> system.tables().stream().map(table -> copy(id, system, table)))
                .mapToInt(Integer::intValue)
                .sum();
        return new Taken(id, now, expires, rows);
    }

    private int copy(long id, EstateSystem system, EstateTable table) {
        return jdbc.sql("insert into estate_backup.copy (backup_id, system, table_name, content)"
                        + " select :id, :system, :table, to_jsonb(t) from " + system.qualified(table) + " t")
                .param("id", id)
                .param("system", system.key())
                .param("table", table.name())
                .update();
    }

    /**
     * Puts the latest backup that has not expired in the place of what is there. From then on every system is closed.
     *
     * @return how many rows came back; empty if there is no backup
     */
    public Optional<Integer> restore(Instant now) {
        return jdbc.sql("""
                select backup_id, taken_at from estate_backup.backup where expires_at > :now
                order by taken_at desc, backup_id desc limit 1""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> restore(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional();
    }

    private int restore(long id, Instant takenAt) {
        return catalogue.systems().stream()
                .peek(system -> close(system, takenAt))
                .flatMap(system -> system.tables().stream().map(table -> putBack(id, system, table)))
                .mapToInt(Integer::intValue)
                .sum();
    }

    private int putBack(long id, EstateSystem system, EstateTable table) {
        String name = system.qualified(table);
        jdbc.sql("delete from " + name).update();
        return jdbc.sql("insert into " + name + " select r.* from estate_backup.copy c, jsonb_populate_record(null::"
                        + name
                        + ", c.content) r where c.backup_id = :id and c.system = :system and c.table_name = :table")
                .param("id", id)
                .param("system", system.key())
                .param("table", table.name())
                .update();
    }

    private void close(EstateSystem system, Instant takenAt) {
        jdbc.sql("insert into estate_backup.closed (system, backup_at) values (:system, :at)"
                        + " on conflict (system) do update set backup_at = excluded.backup_at")
                .param("system", system.key())
                .param("at", takenAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void open(EstateSystem system) {
        jdbc.sql("delete from estate_backup.closed where system = :system")
                .param("system", system.key())
                .update();
    }

    /** @throws EstateProblem 503 if the system was restored and has not erased again yet */
    @Transactional(readOnly = true)
    public void requireOpen(EstateSystem system) {
        if (closedSince(system).isPresent()) {
            throw EstateProblem.restored();
        }
    }

    /** When the backup was taken that is in the system now; empty if the system is open. */
    @Transactional(readOnly = true)
    public Optional<Instant> closedSince(EstateSystem system) {
        return jdbc.sql("select backup_at from estate_backup.closed where system = :system")
                .param("system", system.key())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Transactional(readOnly = true)
    public List<EstateSystem> closed() {
        return catalogue.systems().stream()
                .filter(system -> closedSince(system).isPresent())
                .toList();
    }

    /** Deletes backups whose time is over, rows and all. */
    public int expire(Instant now) {
        return jdbc.sql("delete from estate_backup.backup where expires_at <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
