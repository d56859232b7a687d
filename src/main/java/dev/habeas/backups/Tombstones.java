package dev.habeas.backups;

import dev.habeas.processors.Action;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** What has to be erased again. Every change runs in the caller's transaction. */
@Repository
class Tombstones {

    private final JdbcClient jdbc;

    Tombstones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One to replay.
     *
     * @param hash lower-case hex; null for everybody of the tenant
     * @param action {@code erase} or {@code restrict}
     * @param ground of a restriction; null for an erasure
     * @param others {@code erase} if a restriction erases what no law keeps; null if it destroys nothing
     * @param tenant whose rows only; null for the company's own
     * @param elements which kinds of rows only; empty for all
     */
    record Line(
            @Nullable String hash,
            String key,
            String action,
            @Nullable String ground,
            @Nullable String others,
            @Nullable String tenant,
            List<String> elements) {

        boolean isOfEverybody() {
            return hash == null;
        }
    }

    /** One for each hash, or one for everybody of the part. Idempotent. Kept at least as long as any registered backup of the system from before the erasure. */
    void add(
            Instruction carriedOut,
            Part part,
            String keyId,
            List<byte[]> hashes,
            Instant executedAt,
            Instant atLeastUntil) {
        jdbc.sql("""
                insert into tombstone (instruction_id, processor, action, ground, erases_others, tenant, elements,
                    identifier_hash, key_id, executed_at, keep_until)
                select :instruction, :processor, :action, :ground, :others, :tenant, :elements, h, :key, :executed,
                    greatest(:until,
                    (select max(expires_at) from backup_set where :processor = any(processors) and taken_at <= :executed))
                from unnest(:hashes) as h on conflict do nothing""")
                .param("instruction", carriedOut.id())
                .param("processor", carriedOut.processor())
                .param("action", carriedOut.action().word())
                .param("ground", carriedOut.ground())
                .param("others", carriedOut.action() == Action.RESTRICT && carriedOut.destroys())
                .param("tenant", part.controller())
                .param("elements", new SqlArrayValue("text", part.elements().toArray()))
                .param("key", keyId)
                .param("executed", executedAt.atOffset(ZoneOffset.UTC))
                .param("until", atLeastUntil.atOffset(ZoneOffset.UTC))
                .param("hashes", new SqlArrayValue("bytea", (Object[])
                        (part.everybody() ? new byte[1][] : hashes.toArray(new byte[0][]))))
                .update();
    }

    /** A backup that was registered late: what was erased since it was taken is remembered as long as it lives. */
    void keepFor(BackupSet set) {
        jdbc.sql("""
                update tombstone set keep_until = :until
                where processor = any(:processors) and executed_at >= :taken and keep_until < :until""")
                .param("until", set.expiresAt().atOffset(ZoneOffset.UTC))
                .param("taken", set.takenAt().atOffset(ZoneOffset.UTC))
                .param("processors", new SqlArrayValue("text", set.processors().toArray()))
                .update();
    }

    int deleteExpired(Instant now) {
        return jdbc.sql("delete from tombstone where keep_until < :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @param since when the backup was taken: what was erased before is not in it */
    List<Line> toReplay(String processor, Instant since) {
        return jdbc.sql("""
                select identifier_hash, key_id, action, ground, erases_others, tenant, elements from tombstone
                where processor = :processor and executed_at >= :since order by executed_at, identifier_hash""")
                .param("processor", processor)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Tombstones::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        byte[] hash = row.getBytes("identifier_hash");
        return new Line(
                hash == null ? null : HexFormat.of().formatHex(hash),
                row.getString("key_id"),
                row.getString("action"),
                row.getString("ground"),
                row.getBoolean("erases_others") ? "erase" : null,
                row.getString("tenant"),
                List.of((String[]) row.getArray("elements").getArray()));
    }
}
