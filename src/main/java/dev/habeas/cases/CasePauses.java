package dev.habeas.cases;

import dev.habeas.deadlines.Pause;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The questions to the person of each case, and when they were answered. Runs in the caller's transaction. */
@Repository
public class CasePauses {

    private final JdbcClient jdbc;

    CasePauses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of asking. */
    public List<Pause> of(CaseId id) {
        return jdbc.sql("select * from case_pause where case_id = :id order by asked_at, kind")
                .param("id", id.value())
                .query(CasePauses::row)
                .list();
    }

    /**
     * @param before the status to go back to when nothing is open any more
     * @throws org.springframework.dao.DuplicateKeyException if a question of this kind is open
     */
    public void ask(CaseId id, Pause.Kind kind, Instant askedAt, CaseStatus before) {
        jdbc.sql("""
                insert into case_pause (id, case_id, kind, asked_at, status_before)
                values (:pause, :id, :kind, :askedAt, :before)""")
                .param("pause", UUID.randomUUID())
                .param("id", id.value())
                .param("kind", word(kind))
                .param("askedAt", askedAt.atOffset(ZoneOffset.UTC))
                .param("before", before.word())
                .update();
    }

    /**
     * Closes the open question of this kind.
     *
     * @return the status that the case had before anything was asked
     */
    public CaseStatus answer(CaseId id, Pause.Kind kind, Instant answeredAt) {
        return CaseStatus.ofWord(jdbc.sql("""
                update case_pause set answered_at = :answeredAt
                where case_id = :id and kind = :kind and answered_at is null returning status_before""")
                .param("id", id.value())
                .param("kind", word(kind))
                .param("answeredAt", answeredAt.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .single());
    }

    /** The status to go back to when nothing is open any more; {@code now} if nothing is. */
    public CaseStatus before(CaseId id, CaseStatus now) {
        return jdbc.sql("select status_before from case_pause where case_id = :id and answered_at is null limit 1")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(CaseStatus::ofWord)
                .orElse(now);
    }

    private static Pause row(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime answeredAt = row.getObject("answered_at", OffsetDateTime.class);
        return new Pause(
                Pause.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                answeredAt == null ? null : answeredAt.toInstant());
    }

    private static String word(Pause.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
