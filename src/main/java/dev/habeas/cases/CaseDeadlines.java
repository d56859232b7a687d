package dev.habeas.cases;

import dev.habeas.deadlines.Deadline;
import dev.habeas.deadlines.DeadlineEvent;
import dev.habeas.deadlines.Schedule;
import dev.habeas.deadlines.Topic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The computed deadlines of all cases, one row each with what it was computed from. Runs in the caller's transaction. */
@Repository
public class CaseDeadlines {

    /** What ends with the case; what is allowed only later does not. */
    private static final List<String> OWED = Stream.of(DeadlineEvent.values())
            .filter(event -> event.kind() != DeadlineEvent.Kind.FIRST_MOMENT)
            .map(DeadlineEvent::word)
            .toList();

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseDeadlines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps the first schedule of a case. */
    public void keep(CaseId id, Schedule schedule) {
        Instant now = clock.instant();
        schedule.binding().forEach(deadline -> insert(id, deadline, now));
    }

    /**
     * Keeps a schedule that was computed again. A row that says something else now is superseded by a new one and never
     * changed. What is met stays met; what was missed stays missed unless the new date is still to come.
     */
    public void revise(CaseId id, Schedule schedule) {
        Instant now = clock.instant();
        Map<String, CaseDeadline> standing =
                ofAll(List.of(id)).stream().collect(Collectors.toMap(CaseDeadline::event, row -> row));
        for (Deadline deadline : schedule.binding()) {
            CaseDeadline row = standing.get(deadline.event().word());
            if (row == null || row.yieldsTo(deadline, now)) {
                supersede(id, deadline.event().word(), now);
                insert(id, deadline, now);
            }
        }
    }

    private void supersede(CaseId id, String event, Instant now) {
        jdbc.sql("""
                update case_deadline set state = 'superseded', ended_at = :now
                where case_id = :id and event = :event and state <> 'superseded'""")
                .param("id", id.value())
                .param("event", event)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void insert(CaseId id, Deadline deadline, Instant now) {
        jdbc.sql("""
                insert into case_deadline (id, case_id, event, regime, counted_from, due_at, unpaused_due_at,
                    internal_due_at, legal_outer_at, rule_id, rule, rules_version, calendar_version, zone, explanation,
                    kind, state, computed_at)
                values (gen_random_uuid(), :case, :event, :regime, :from, :due, :unpaused, :internal, :outer, :ruleId,
                    :rule, :rules, :calendar, :zone, :explanation, :kind, :state, :now)""")
                .param("case", id.value())
                .param("event", deadline.event().word())
                .param("regime", deadline.regime().word())
                .param("from", deadline.countedFrom().atOffset(ZoneOffset.UTC))
                .param("due", deadline.dueAt().atOffset(ZoneOffset.UTC))
                .param("unpaused", deadline.unpausedDueAt().atOffset(ZoneOffset.UTC))
                .param("internal", deadline.internalDueAt().atOffset(ZoneOffset.UTC))
                .param(
                        "outer",
                        deadline.legalOuter() == null
                                ? null
                                : deadline.legalOuter().atOffset(ZoneOffset.UTC))
                .param("ruleId", deadline.basis().ruleId())
                .param("rule", deadline.basis().source())
                .param("rules", deadline.basis().tableVersion())
                .param("calendar", deadline.basis().calendar())
                .param("zone", deadline.basis().zone().getId())
                .param("explanation", deadline.explanation())
                .param("kind", deadline.event().kind().name().toLowerCase(Locale.ROOT))
                .param("state", deadline.paused() ? "paused" : "running")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The deadlines of many cases that stand, by case and the earliest first. */
    public List<CaseDeadline> ofAll(Collection<CaseId> ids) {
        return withSuperseded(ids).stream()
                .filter(row -> row.state() != CaseDeadline.State.SUPERSEDED)
                .toList();
    }

    /** The deadlines of many cases, by case: those that stand, the earliest first, then what was believed before. */
    public List<CaseDeadline> withSuperseded(Collection<CaseId> ids) {
        return jdbc.sql("""
                select * from case_deadline where case_id = any(:ids)
                order by case_id, state = 'superseded', case when state = 'superseded' then ended_at end, due_at,
                    event""")
                .param(
                        "ids",
                        new SqlArrayValue(
                                "uuid", ids.stream().map(CaseId::value).toArray()))
                .query(CaseDeadlines::row)
                .list();
    }

    /** Marks deadlines of these events as met now, or as missed if it is too late for that. */
    public void meet(CaseId id, Collection<String> events) {
        meet(id, events, clock.instant());
    }

    /** The same for what was done at another time than now. The last second of a deadline is in time. */
    public void meet(CaseId id, Collection<String> events, Instant doneAt) {
        jdbc.sql("""
                update case_deadline set ended_at = :at,
                    state = case when :at < due_at + interval '1 second' then 'met' else 'missed' end
                where case_id = :id and event = any(:events) and state in ('running', 'paused')""")
                .param("id", id.value())
                .param("events", new SqlArrayValue("text", events.toArray()))
                .param("at", doneAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Marks whatever the case had to do or could do by now as met, or as missed: nothing more is owed. */
    public void settle(CaseId id) {
        meet(id, OWED);
    }

    /** Marks the duties of the case whose last second is over as missed. What waits for the person is not missed. */
    public void markMissed(CaseId id) {
        jdbc.sql("""
                update case_deadline set state = 'missed'
                where case_id = :id and state = 'running' and kind = 'duty' and due_at <= :now - interval '1 second'""")
                .param("id", id.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * How that stands which the process of the case works to: the answer; the deed where that is urgent or no answer is due; empty if there is neither.
     */
    public Optional<CaseDeadline> target(PrivacyCase subject) {
        List<CaseDeadline> rows = ofAll(List.of(subject.id()));
        Optional<CaseDeadline> deed = rows.stream()
                .filter(row -> row.event().equals(DeadlineEvent.COMPLY.word()))
                .findFirst();
        return deed.filter(row -> Topic.of(subject.right()).isUrgent())
                .or(() -> rows.stream()
                        .filter(row ->
                                DeadlineEvent.ofWord(row.event()).orElseThrow().isAnswer())
                        .findFirst())
                .or(() -> deed);
    }

    private static CaseDeadline row(ResultSet row, int number) throws SQLException {
        OffsetDateTime outer = row.getObject("legal_outer_at", OffsetDateTime.class);
        return new CaseDeadline(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("event"),
                row.getString("regime"),
                at(row, "due_at"),
                at(row, "unpaused_due_at"),
                outer == null ? null : outer.toInstant(),
                row.getString("rule"),
                row.getString("rule_id"),
                row.getString("rules_version"),
                row.getString("calendar_version"),
                row.getString("explanation"),
                CaseDeadline.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
