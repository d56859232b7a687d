package dev.habeas.backups;

import dev.habeas.cases.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The register of backups. Every change runs in the caller's transaction. */
@Repository
class BackupSets {

    private final JdbcClient jdbc;

    BackupSets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(BackupSet set) {
        jdbc.sql("""
                insert into backup_set (id, name, processors, taken_at, expires_at)
                values (:id, :name, :processors, :taken, :expires)""")
                .param("id", set.id())
                .param("name", set.name())
                .param("processors", new SqlArrayValue("text", set.processors().toArray()))
                .param("taken", set.takenAt().atOffset(ZoneOffset.UTC))
                .param("expires", set.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those that exist, the longest-lived first. */
    List<BackupSet> standing(Instant now) {
        return jdbc.sql("select * from backup_set where expires_at > :now order by expires_at desc, id limit 1000")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(BackupSets::row)
                .list();
    }

    /** The end of the last backup that was taken before the case erased anything at a system in it; empty if none is left. */
    Optional<Instant> lastExpiry(CaseId subject, Instant now) {
        return jdbc.sql("""
                select max(b.expires_at) from backup_set b join instruction i on i.processor = any(b.processors)
                where i.case_id = :case and (i.action = 'erase'
                    or i.action = 'restrict' and i.retain_until is not null and not i.keeps_all)
                  and i.state in ('done', 'manual')
                  and b.taken_at <= i.receipt_at and b.expires_at > :now""")
                .param("case", subject.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    private static BackupSet row(ResultSet row, int number) throws SQLException {
        return new BackupSet(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Arrays.asList((String[]) row.getArray("processors").getArray()),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
