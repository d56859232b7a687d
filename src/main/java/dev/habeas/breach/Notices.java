package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Who is told of the breaches, and what was done about it. Runs in the caller's transaction. */
@Repository
class Notices {

    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Plans a notice; planned twice it stays as it is. */
    void plan(Notice notice) {
        jdbc.sql("""
                insert into breach_notice (id, breach_id, kind, recipient, place, regime, rule, state, planned_at)
                values (:id, :breach, :kind, :recipient, :place, :regime, :rule, :state, :now) on conflict do nothing""")
                .param("id", notice.id())
                .param("breach", notice.breach().value())
                .param("kind", notice.kind().word())
                .param("recipient", notice.recipient())
                .param("place", notice.place())
                .param("regime", notice.regime())
                .param("rule", notice.rule())
                .param("state", notice.state().word())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Notice get(String id) {
        return jdbc.sql("select * from breach_notice where id = :id")
                .param("id", UUID.fromString(id))
                .query(Notices::row)
                .single();
    }

    /** In a fixed order, by breach. */
    List<Notice> all(Collection<CaseId> breaches) {
        return jdbc.sql("""
                select * from breach_notice where breach_id = any(:ids)
                order by breach_id, kind, recipient, place, regime""")
                .param(
                        "ids",
                        new SqlArrayValue(
                                "uuid", breaches.stream().map(CaseId::value).toArray()))
                .query(Notices::row)
                .list();
    }

    List<Notice> of(CaseId breach) {
        return all(List.of(breach));
    }

    /** Notes what was done now; the time of the first notice and the first reason for a delay stay. */
    void note(Notice notice, Notice.State state, String decision, @Nullable String lateReason, String person) {
        Instant now = clock.instant();
        boolean told = state != Notice.State.EXCEPTED;
        boolean over = state == Notice.State.DONE || state == Notice.State.EXCEPTED;
        jdbc.sql("""
                update breach_notice set state = :state, decision = :decision, decided_by = :person,
                    late_reason = coalesce(late_reason, :late),
                    first_sent_at = case when :told then coalesce(first_sent_at, :now) else first_sent_at end,
                    done_at = case when :over then cast(:now as timestamptz) end
                where id = :id""")
                .param("id", notice.id())
                .param("state", state.word())
                .param("decision", decision)
                .param("person", person)
                .param("late", lateReason)
                .param("told", told)
                .param("over", over)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was complete is not, now that more is known; what was sent and when stays. */
    void reopen(Notice notice) {
        jdbc.sql("update breach_notice set state = 'started', done_at = null where id = :id")
                .param("id", notice.id())
                .update();
    }

    private static Notice row(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("breach_id", UUID.class)),
                Notice.Kind.ofWord(row.getString("kind")),
                row.getString("recipient"),
                row.getString("place"),
                row.getString("regime"),
                row.getString("rule"),
                Notice.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("decision"),
                row.getString("late_reason"),
                row.getString("decided_by"),
                at(row, "first_sent_at"),
                at(row, "done_at"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
