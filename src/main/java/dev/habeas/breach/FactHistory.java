package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import dev.habeas.jurisdictions.Residence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The facts of breaches as they were believed one after the other: superseded, never edited. Runs in the caller's transaction. */
@Repository
class FactHistory {

    private final JdbcClient jdbc;
    private final Clock clock;

    FactHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(CaseId id, FormerFacts facts) {}

    /** Keeps what stands as superseded, and has these facts stand. The caller holds the breach locked. */
    void supersede(CaseId id, Breach.Facts known, String author) {
        jdbc.sql("""
                insert into breach_former_facts (breach_id, seq, occurred_from, occurred_to, nature, places, categories,
                    subject_categories, subjects_approx, records_approx, superseded_by, superseded_at)
                select id, (select count(*) + 1 from breach_former_facts where breach_id = :id), occurred_from,
                    occurred_to, nature, places, categories, subject_categories, subjects_approx, records_approx, :by,
                    :now
                from breach where id = :id""")
                .param("id", id.value())
                .param("by", author)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                update breach set occurred_from = :from, occurred_to = :to, nature = :nature, places = :places,
                    categories = :categories, subject_categories = :subjectCategories, subjects_approx = :subjects,
                    records_approx = :records
                where id = :id""")
                .param("id", id.value())
                .param("from", Breaches.utc(known.occurredFrom()))
                .param("to", Breaches.utc(known.occurredTo()))
                .param("nature", Breaches.texts(known.nature()))
                .param(
                        "places",
                        Breaches.texts(
                                known.places().stream().map(Residence::code).toList()))
                .param("categories", Breaches.texts(known.categories()))
                .param("subjectCategories", Breaches.texts(known.subjectCategories()))
                .param("subjects", known.subjectsApprox())
                .param("records", known.recordsApprox())
                .update();
    }

    /** What was superseded, by breach, the first one first. */
    Map<CaseId, List<FormerFacts>> all(Collection<CaseId> ids) {
        return jdbc
                .sql("select * from breach_former_facts where breach_id = any(:ids) order by breach_id, seq")
                .param(
                        "ids",
                        new SqlArrayValue(
                                "uuid", ids.stream().map(CaseId::value).toArray()))
                .query(FactHistory::row)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::id, Collectors.mapping(Row::facts, Collectors.toList())));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new CaseId(row.getObject("breach_id", UUID.class)),
                new FormerFacts(
                        row.getObject("occurred_from", OffsetDateTime.class),
                        row.getObject("occurred_to", OffsetDateTime.class),
                        BreachRow.texts(row, "nature"),
                        BreachRow.texts(row, "places"),
                        BreachRow.texts(row, "categories"),
                        BreachRow.texts(row, "subject_categories"),
                        row.getObject("subjects_approx", Integer.class),
                        row.getObject("records_approx", Integer.class),
                        row.getString("superseded_by"),
                        row.getObject("superseded_at", OffsetDateTime.class)));
    }
}
