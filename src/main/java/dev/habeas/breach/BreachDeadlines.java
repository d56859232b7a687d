package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The deadlines of breaches. Runs in the caller's transaction. */
@Repository
class BreachDeadlines {

    private final JdbcClient jdbc;
    private final BreachDelays delays;
    private final Clock clock;

    BreachDeadlines(JdbcClient jdbc, BreachDelays delays, Clock clock) {
        this.jdbc = jdbc;
        this.delays = delays;
        this.clock = clock;
    }

    /**
     * Keeps deadlines that were computed now. A standing row of the same duty that says something else is superseded and
     * never changed; a delay that law enforcement asked for is added; what is met stays met, what was missed stays
     * missed unless the new date is still to come.
     */
    void keep(CaseId id, List<BreachDeadline> computed) {
        Instant now = clock.instant();
        List<BreachDeadline> standing = standing(id);
        for (BreachDeadline due : computed) {
            BreachDeadline deadline = delays.applied(due);
            Optional<BreachDeadline> row =
                    standing.stream().filter(deadline::isSameDuty).findFirst();
            if (row.isEmpty() || row.get().yieldsTo(deadline, now)) {
                row.ifPresent(old -> end(old, BreachDeadline.State.SUPERSEDED, now));
                insert(deadline, now);
            }
        }
    }

    /** What stands, the earliest first. */
    List<BreachDeadline> standing(CaseId id) {
        return all(List.of(id)).stream()
                .filter(row -> row.state() != BreachDeadline.State.SUPERSEDED)
                .toList();
    }

    /** Of many breaches, by breach: what stands, the earliest first, then what was believed before. */
    List<BreachDeadline> all(Collection<CaseId> ids) {
        return jdbc.sql("""
                select * from breach_deadline where breach_id = any(:ids)
                order by breach_id, state = 'superseded', due_at, event, place, regime""")
                .param(
                        "ids",
                        new SqlArrayValue(
                                "uuid", ids.stream().map(CaseId::value).toArray()))
                .query(BreachDeadlines::row)
                .list();
    }

    /** The earliest duty that is still owed and not late; empty if there is none. */
    Optional<BreachDeadline> next(CaseId id) {
        return standing(id).stream()
                .filter(row -> row.state() == BreachDeadline.State.RUNNING)
                .findFirst();
    }

    /** Marks running duties as met, or as missed if it is too late for that. The last second is in time. */
    void meet(BreachDeadline deadline, Instant at) {
        boolean late = !at.isBefore(deadline.dueAt().plusSeconds(1));
        end(deadline, late ? BreachDeadline.State.MISSED : BreachDeadline.State.MET, at);
    }

    /** Marks running duties whose last second is over as missed. */
    List<BreachDeadline> markMissed(CaseId id) {
        Instant now = clock.instant();
        List<BreachDeadline> late = standing(id).stream()
                .filter(row -> row.state() == BreachDeadline.State.RUNNING)
                .filter(row -> !now.isBefore(row.dueAt().plusSeconds(1)))
                .toList();
        late.forEach(row -> end(row, BreachDeadline.State.MISSED, now));
        return late;
    }

    /** What nobody is owed after all, or what is owed once more and gets another date. */
    void drop(BreachDeadline deadline) {
        end(deadline, BreachDeadline.State.SUPERSEDED, clock.instant());
    }

    private void end(BreachDeadline deadline, BreachDeadline.State state, Instant at) {
        jdbc.sql("""
                update breach_deadline set state = :state, ended_at = :at
                where breach_id = :id and place = :place and event = :event and regime = :regime
                  and (state = 'running' or state in ('met', 'missed') and :state = 'superseded')""")
                .param("id", deadline.breach().value())
                .param("place", deadline.place())
                .param("event", deadline.event())
                .param("regime", deadline.regime())
                .param("state", state.word())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void insert(BreachDeadline row, Instant now) {
        OffsetDateTime outer =
                row.legalOuter() == null ? null : row.legalOuter().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                insert into breach_deadline (id, breach_id, place, event, regime, counted_from, due_at, legal_outer_at,
                    rule_id, rule, rules_version, calendar_version, zone, explanation, state, computed_at)
                values (gen_random_uuid(), :breach, :place, :event, :regime, :from, :due, :outer, :ruleId, :rule, :rules,
                    :calendar, :zone, :explanation, 'running', :now)""")
                .param("breach", row.breach().value())
                .param("place", row.place())
                .param("event", row.event())
                .param("regime", row.regime())
                .param("from", row.countedFrom().atOffset(ZoneOffset.UTC))
                .param("due", row.dueAt().atOffset(ZoneOffset.UTC))
                .param("outer", outer)
                .param("ruleId", row.ruleId())
                .param("rule", row.rule())
                .param("rules", row.rulesVersion())
                .param("calendar", row.calendarVersion())
                .param("zone", row.zone().getId())
                .param("explanation", row.explanation())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static BreachDeadline row(ResultSet row, int number) throws SQLException {
        OffsetDateTime outer = row.getObject("legal_outer_at", OffsetDateTime.class);
        return new BreachDeadline(
                new CaseId(row.getObject("breach_id", UUID.class)),
                row.getString("place"),
                row.getString("event"),
                row.getString("regime"),
                at(row, "counted_from"),
                at(row, "due_at"),
                outer == null ? null : outer.toInstant(),
                row.getString("rule_id"),
                row.getString("rule"),
                row.getString("rules_version"),
                row.getString("calendar_version"),
                ZoneId.of(row.getString("zone")),
                row.getString("explanation"),
                BreachDeadline.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
