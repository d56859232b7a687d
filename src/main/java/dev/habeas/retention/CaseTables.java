package dev.habeas.retention;

import dev.habeas.cases.CaseId;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Every table that has rows of cases, and when they go; read from {@code tables.csv}, never from outside. */
@Repository
class CaseTables {

    private record Table(String name, String goesWith, String condition) {}

    private final JdbcClient jdbc;
    private final List<Table> tables;

    CaseTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.tables = Csv.rows("tables.csv", 3).stream()
                .map(cells -> new Table(cells[0], cells[1], cells[2].isBlank() ? "case_id = any(:ids)" : cells[2]))
                .toList();
    }

    /** Deletes the rows of these cases in all tables of the class, in one statement per table. */
    void delete(RecordClass kind, Collection<CaseId> cases) {
        SqlArrayValue ids =
                new SqlArrayValue("uuid", cases.stream().map(CaseId::value).toArray());
        tables.stream()
                .filter(table -> table.goesWith().equals(kind.word()))
                .forEach(table -> jdbc.sql("delete from " + table.name() + " where " + table.condition())
                        .param("ids", ids)
                        .update());
    }
}
