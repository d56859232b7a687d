package dev.habeas.notices;

import dev.habeas.cases.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code notice}. {@code next_attempt_at} is the time of the next attempt while a row is queued and the end of
 * the lease while it is being sent: in both states a row is due once that time has come.
 */
@Repository
class OutboxRows {

    private final JdbcClient jdbc;

    OutboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(NoticeId id, CaseId caseId, NoticeKind kind, byte[] sealed, Instant createdAt, Instant firstAttemptAt) {
        jdbc.sql("""
                        insert into notice (id, case_id, kind, state, next_attempt_at, sealed, created_at)
                        values (:id, :caseId, :kind, 'queued', :firstAttemptAt, :sealed, :createdAt)
                        """)
                .param("id", id.value())
                .param("caseId", caseId.value())
                .param("kind", kind.word())
                .param("firstAttemptAt", utc(firstAttemptAt))
                .param("sealed", sealed)
                .param("createdAt", utc(createdAt))
                .update();
    }

    /** Takes up to {@code most} due rows, oldest first, and counts the attempt; rows held by another sender are skipped. */
    List<OutboxRow> claim(Instant now, Instant until, int most) {
        return jdbc.sql("""
                        update notice set state = 'sending', attempts = attempts + 1, next_attempt_at = :until
                        where id in (
                            select id from notice
                            where state in ('queued', 'sending') and next_attempt_at <= :now
                            order by next_attempt_at limit :most
                            for update skip locked)
                        returning id, case_id, kind, attempts, next_attempt_at, sealed
                        """)
                .param("now", utc(now))
                .param("until", utc(until))
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    /** How many of this kind nobody has tried to send yet; what is tried again later holds nobody up. */
    int waiting(NoticeKind kind) {
        return jdbc.sql("select count(*) from notice where state = 'queued' and attempts = 0 and kind = :kind")
                .param("kind", kind.word())
                .query(Integer.class)
                .single();
    }

    /** @return whether this call made it sent: false if it was already, or if the row is gone with its case */
    boolean markSent(NoticeId id, Instant at) {
        return jdbc.sql("""
                                update notice set state = 'sent', sent_at = :at, last_error_code = null
                                where id = :id and state in ('queued', 'sending')
                                """).param("id", id.value()).param("at", utc(at)).update() == 1;
    }

    /** Puts a row back that this attempt still holds. */
    void markQueued(OutboxRow row, Instant nextAttemptAt, String code) {
        jdbc.sql("""
                        update notice set state = 'queued', next_attempt_at = :next, last_error_code = :code
                        where id = :id and state = 'sending' and attempts = :attempt
                        """)
                .param("id", row.id().value())
                .param("attempt", row.attempt())
                .param("next", utc(nextAttemptAt))
                .param("code", code)
                .update();
    }

    /** @return whether this attempt still held the row and gave it up */
    boolean markFailed(OutboxRow row, String code) {
        return jdbc.sql("""
                                update notice set state = 'failed', last_error_code = :code
                                where id = :id and state = 'sending' and attempts = :attempt
                                """)
                        .param("id", row.id().value())
                        .param("attempt", row.attempt())
                        .param("code", code)
                        .update()
                == 1;
    }

    int deleteOf(CaseId caseId) {
        return jdbc.sql("delete from notice where case_id = :caseId")
                .param("caseId", caseId.value())
                .update();
    }

    private static OutboxRow read(ResultSet row) throws SQLException {
        return new OutboxRow(
                new NoticeId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                new NoticeKind(row.getString("kind")),
                row.getInt("attempts"),
                row.getObject("next_attempt_at", OffsetDateTime.class).toInstant(),
                row.getBytes("sealed"));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
