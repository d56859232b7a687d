package dev.habeas.cases;

import dev.habeas.deadlines.Matter;
import dev.habeas.deadlines.Topic;
import dev.habeas.jurisdictions.Residence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the clock of each case is computed from: kept whole, so that the deadlines can be computed again under the rules
 * that decided the case. Runs in the caller's transaction.
 */
@Repository
public class CaseMatters {

    private final JdbcClient jdbc;
    private final CasePauses pauses;

    CaseMatters(JdbcClient jdbc, CasePauses pauses) {
        this.jdbc = jdbc;
        this.pauses = pauses;
    }

    /** @param matter with the version of the rule table that decides the case, which never changes again */
    public void open(CaseId id, Matter matter) {
        jdbc.sql("""
                insert into case_matter (case_id, topic, residence, started_at, extended, rules_version)
                values (:id, :topic, :residence, :startedAt, :extended, :version)""")
                .param("id", id.value())
                .param("topic", matter.topic().word())
                .param("residence", matter.residence().code())
                .param("startedAt", matter.startedAt().atOffset(ZoneOffset.UTC))
                .param("extended", matter.extended())
                .param("version", Objects.requireNonNull(matter.tableVersion()))
                .update();
    }

    /**
     * Reads the matter with its pauses and holds it until the end of the transaction, so that two changes of one clock
     * never overtake each other.
     *
     * @throws UnknownCaseException if there is no such case
     */
    public Matter lock(CaseId id) {
        Matter bare = jdbc.sql("select * from case_matter where case_id = :id for update")
                .param("id", id.value())
                .query(CaseMatters::row)
                .optional()
                .orElseThrow(UnknownCaseException::new);
        return bare.withPauses(pauses.of(id));
    }

    /** Keeps a corrected start or an extension; pauses are kept by {@link CasePauses}. */
    public void change(CaseId id, Matter matter) {
        jdbc.sql("update case_matter set started_at = :startedAt, extended = :extended where case_id = :id")
                .param("id", id.value())
                .param("startedAt", matter.startedAt().atOffset(ZoneOffset.UTC))
                .param("extended", matter.extended())
                .update();
    }

    private static Matter row(ResultSet row, int number) throws SQLException {
        return new Matter(
                Topic.valueOf(row.getString("topic").toUpperCase(Locale.ROOT).replace('-', '_')),
                new Residence(row.getString("residence")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                List.of(),
                row.getBoolean("extended"),
                row.getString("rules_version"));
    }
}
