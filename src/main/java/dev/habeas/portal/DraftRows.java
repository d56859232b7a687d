package dev.habeas.portal;

import dev.habeas.cases.CaseId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The table {@code portal_draft}. */
@Repository
class DraftRows {

    private final JdbcClient jdbc;

    DraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A draft whose link was opened.
     *
     * @param sealed null once it was used
     */
    record Row(CaseId id, byte @Nullable [] sealed) {}

    void insert(CaseId id, byte[] mailboxMac, byte[] sealed, Instant now, Instant mailAt, Instant expiresAt) {
        jdbc.sql("""
                insert into portal_draft (id, mailbox_mac, sealed, created_at, mail_at, expires_at)
                values (:id, :mac, :sealed, :now, :mailAt, :expiresAt)""")
                .param("id", id.value())
                .param("mac", mailboxMac)
                .param("sealed", sealed)
                .param("now", utc(now))
                .param("mailAt", utc(mailAt))
                .param("expiresAt", utc(expiresAt))
                .update();
    }

    /** When the last but {@code skip} mail to this mailbox leaves or left; empty if there are not so many. */
    Optional<Instant> mailBefore(List<byte[]> macs, int skip) {
        return jdbc.sql("""
                select mail_at from portal_draft where mailbox_mac = any(:macs)
                order by mail_at desc offset :skip limit 1""")
                .param("macs", new SqlArrayValue("bytea", (Object[]) macs.toArray(new byte[0][])))
                .param("skip", skip)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** The drafts whose mailbox is to be written to now, the oldest first. */
    List<CaseId> dueForMail(Instant now, int most) {
        return ids("""
                select id from portal_draft where mailed_at is null and mail_at <= :now and expires_at > :now
                order by mail_at limit :most""", now, most);
    }

    List<CaseId> expired(Instant now, int most) {
        return ids("select id from portal_draft where expires_at <= :now order by expires_at limit :most", now, most);
    }

    private List<CaseId> ids(String sql, Instant now, int most) {
        return jdbc.sql(sql).param("now", utc(now)).param("most", most).query(UUID.class).list().stream()
                .map(CaseId::new)
                .toList();
    }

    /** @return what is sealed; empty if another node mails it or has done so */
    Optional<byte[]> claimForMail(CaseId id, byte[] tokenHash, Instant now) {
        return jdbc.sql("""
                update portal_draft set token_hash = :hash, mailed_at = :now
                where id = :id and mailed_at is null and sealed is not null returning sealed""")
                .param("id", id.value())
                .param("hash", tokenHash)
                .param("now", utc(now))
                .query(byte[].class)
                .optional();
    }

    void postpone(CaseId id, Instant until) {
        jdbc.sql("update portal_draft set mail_at = :until where id = :id and mailed_at is null")
                .param("id", id.value())
                .param("until", utc(until))
                .update();
    }

    Optional<Row> find(byte[] tokenHash, Instant now) {
        return read(
                "select id, sealed from portal_draft where token_hash = :hash and expires_at > :now", tokenHash, now);
    }

    /** As {@link #find}, and nobody else uses the draft before the end of this transaction. */
    Optional<Row> lock(byte[] tokenHash, Instant now) {
        return read(
                "select id, sealed from portal_draft where token_hash = :hash and expires_at > :now for update",
                tokenHash,
                now);
    }

    private Optional<Row> read(String sql, byte[] tokenHash, Instant now) {
        return jdbc.sql(sql)
                .param("hash", tokenHash)
                .param("now", utc(now))
                .query((row, n) -> new Row(new CaseId(row.getObject("id", UUID.class)), row.getBytes("sealed")))
                .optional();
    }

    void markUsed(CaseId id, Instant now) {
        jdbc.sql("update portal_draft set used_at = :now, sealed = null where id = :id")
                .param("id", id.value())
                .param("now", utc(now))
                .update();
    }

    void delete(CaseId id) {
        jdbc.sql("delete from portal_draft where id = :id")
                .param("id", id.value())
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
