package dev.habeas.packages;

import dev.habeas.cases.CaseId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    /** Marks one item; nothing happens if it is marked already. */
    void add(CaseId subject, Exclusion item, String person) {
        jdbc.sql("""
            insert into package_exclusion (case_id, processor, part, field, row_no, reason, decided_by, decided_at)
            values (:case, :processor, :part, :field, :row, :reason, :person, :now)
            on conflict do nothing\
            """)
                .param("case", subject.value())
                .param("processor", item.processor())
                .param("part", item.part())
                .param("field", item.field())
                .param("row", item.row())
                .param("reason", item.reason().word())
                .param("person", person)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(CaseId subject, Exclusion item) {
        jdbc.sql("""
            delete from package_exclusion where case_id = ? and processor = ? and part = ? and field = ?
                and row_no = ?\
            """)
                .params(subject.value(), item.processor(), item.part(), item.field(), item.row())
                .update();
    }
}
