package dev.habeas.journeys;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many rows each table of the application and of its engine has. */
final class Footprint {

    private Footprint() {}

    static Map<String, Long> of(JdbcClient jdbc) {
        Map<String, Long> rows = new TreeMap<>();
        jdbc.sql("""
                select table_schema || '.' || table_name from information_schema.tables
                where table_schema in ('habeas', 'engine') and table_type = 'BASE TABLE'
                """)
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        jdbc.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
        return rows;
    }
}
