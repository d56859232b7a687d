package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.UnknownCaseException;
import dev.habeas.jurisdictions.Residence;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The breaches, which are never deleted: GDPR Art. 33(5). Runs in the caller's transaction. */
@Repository
class Breaches {

    private final JdbcClient jdbc;

    Breaches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(Breach breach) {
        Breach.Facts facts = breach.facts();
        jdbc.sql("""
                insert into breach (id, reference, role, controllers, reported_by, reported_at, discovered_at,
                    occurred_from, occurred_to, nature, places, categories, subject_categories, subjects_approx,
                    records_approx, status)
                values (:id, :reference, :role, :controllers, :by, :reported, :discovered, :from, :to, :nature, :places,
                    :categories, :subjectCategories, :subjects, :records, :status)""")
                .param("id", breach.id().value())
                .param("reference", breach.reference().value())
                .param("role", facts.role().word())
                .param("controllers", texts(facts.controllers()))
                .param("by", facts.reportedBy())
                .param("reported", utc(facts.reportedAt()))
                .param("discovered", utc(facts.discoveredAt()))
                .param("from", utc(facts.occurredFrom()))
                .param("to", utc(facts.occurredTo()))
                .param("nature", texts(facts.nature()))
                .param(
                        "places",
                        texts(facts.places().stream().map(Residence::code).toList()))
                .param("categories", texts(facts.categories()))
                .param("subjectCategories", texts(facts.subjectCategories()))
                .param("subjects", facts.subjectsApprox())
                .param("records", facts.recordsApprox())
                .param("status", breach.progress().status().word())
                .update();
    }

    /** @throws UnknownCaseException if there is no such breach */
    Breach get(CaseId id) {
        return find("select * from breach where id = :id", id);
    }

    /** Reads and holds it to the end of the transaction, so that two changes never overtake each other. */
    Breach lock(CaseId id) {
        return find("select * from breach where id = :id for update", id);
    }

    private Breach find(String sql, CaseId id) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .query(new BreachRow())
                .optional()
                .orElseThrow(UnknownCaseException::new);
    }

    /** The latest report first. */
    List<Breach> list(int page, int size) {
        return jdbc.sql("select * from breach order by reported_at desc, id limit :size offset :skip")
                .param("size", size)
                .param("skip", (long) page * size)
                .query(new BreachRow())
                .list();
    }

    void moveTo(CaseId id, BreachStatus status) {
        set(id, "status", status.word());
    }

    void contain(CaseId id, String containment) {
        set(id, "containment", containment);
    }

    void rate(CaseId id, BigDecimal score, Severity level, boolean manyAffected, boolean unintelligible) {
        jdbc.sql("""
                update breach set score = :score, rated = :rated, many_affected = :many, unintelligible = :safe
                where id = :id""")
                .param("id", id.value())
                .param("score", score)
                .param("rated", level.word())
                .param("many", manyAffected)
                .param("safe", unintelligible)
                .update();
    }

    void settle(CaseId id, Severity severity, @Nullable String loweringReason) {
        set(id, "severity", severity.word());
        set(id, "lowering_reason", loweringReason);
    }

    /** Keeps what the level is scored from, as {@code name:code}. */
    void score(CaseId id, Collection<String> scores) {
        jdbc.sql("update breach set scores = :scores where id = :id")
                .param("id", id.value())
                .param("scores", texts(scores))
                .update();
    }

    /** Notes that effects or measures were put into words now; false leaves what is on record. */
    void describe(CaseId id, boolean effects, boolean measures, Instant at) {
        jdbc.sql("""
                update breach set effects_at = case when :effects then :at else effects_at end,
                    measures_at = case when :measures then :at else measures_at end
                where id = :id""")
                .param("id", id.value())
                .param("effects", effects)
                .param("measures", measures)
                .param("at", utc(at))
                .update();
    }

    /** Moves the discovery back to this instant if it is on record as later. */
    void discoveredBy(CaseId id, Instant at) {
        jdbc.sql("update breach set discovered_at = least(discovered_at, :at) where id = :id")
                .param("id", id.value())
                .param("at", utc(at))
                .update();
    }

    void accountForDelay(CaseId id, String cause) {
        set(id, "missed_cause", cause);
    }

    void learn(CaseId id, String rootCause, String lesson) {
        set(id, "root_cause", rootCause);
        set(id, "lesson", lesson);
    }

    void close(CaseId id, BreachStatus status, Instant at) {
        jdbc.sql("update breach set status = :status, closed_at = :at where id = :id")
                .param("id", id.value())
                .param("status", status.word())
                .param("at", utc(at))
                .update();
    }

    /** @param column a name of this class, never of a caller */
    private void set(CaseId id, String column, @Nullable String value) {
        jdbc.sql("update breach set " + column + " = :value where id = :id")
                .param("id", id.value())
                .param("value", value)
                .update();
    }

    static SqlArrayValue texts(Collection<String> values) {
        return new SqlArrayValue("text", values.toArray());
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
