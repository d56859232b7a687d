package dev.habeas.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schedule knows every table that holds rows of a case or a breach. */
@Journey
class TablesOfCasesIT {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyTableWithRowsOfCasesIsInTheSchedule() throws IOException {
        List<String> listed = Files.readAllLines(Path.of("src/main/resources/dev/habeas/retention/tables.csv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(",")[0])
                .toList();
        List<String> tables = jdbc.sql("""
                select table_name from information_schema.columns
                where table_schema = 'habeas' and column_name in ('case_id', 'instruction_id', 'breach_id')""").query(String.class).list();

        assertThat(tables).isNotEmpty();
        assertThat(listed)
                .as("say in tables.csv when the rows of each table go")
                .containsAll(tables);
    }
}
