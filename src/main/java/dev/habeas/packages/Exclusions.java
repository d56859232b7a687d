package dev.habeas.packages;

import dev.habeas.cases.CaseId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The items left out of the package of a case. Changes run in the caller's transaction. */
@Repository
public class Exclusions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Exclusions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By system, table, field and row. */
    public List<Exclusion> of(CaseId subject) {
        return jdbc.sql("""
            select processor, part, field, row_no, reason from package_exclusion where case_id = ?
            order by processor, part, field, row_no\
            """)
                .param(subject.value())
                .query((row, number) -> new Exclusion(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        ExclusionReason.ofWord(row.getString(5)).orElseThrow()))
                .list();
    }

    /** Puts these in the place of those that were. */
    void replace(CaseId subject, List<Exclusion> items, String person) {
        jdbc.sql("delete from package_exclusion where case_id = ?")
                .param(subject.value())
                .update();
        jdbc.sql("""
            insert into package_exclusion (case_id, processor, part, field, row_no, reason, decided_by, decided_at)
            select :case, processor, part, field, row_no, reason, :person, :now
            from unnest(:processors, :parts, :fields, :rows, :reasons)
                as item (processor, part, field, row_no, reason)
            on conflict do nothing\
            """)
                .param("case", subject.value())
                .param("person", person)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("processors", column("text", items, Exclusion::processor))
                .param("parts", column("text", items, Exclusion::part))
                .param("fields", column("text", items, Exclusion::field))
                .param("rows", column("int4", items, Exclusion::row))
                .param("reasons", column("text", items, each -> each.reason().word()))
                .update();
    }

    private static SqlArrayValue column(String type, List<Exclusion> items, Function<Exclusion, Object> value) {
        return new SqlArrayValue(type, items.stream().map(value).toArray());
    }
}
