package dev.habeas.journeys;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** More people for the demo estate, each with rows like those of Anna Beispiel: every test has somebody of its own. */
final class Newcomers {

    static final List<String> EVERYWHERE = List.of(
            "accounts", "billing", "chat-transcripts", "device-logs", "mailing-list", "partner-feed", "web-analytics");

    private static final List<Integer> NUMBERS_OF_ANNA = List.of(10001, 20001, 30011, 40001, 50001, 60001, 70001);

    /** Beyond the numbers of the people in the file. */
    private static final AtomicInteger ARRIVED = new AtomicInteger(500);

    private final JdbcClient jdbc;

    Newcomers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the mailbox by which the systems know the person */
    String arrive(List<String> systems) {
        int place = ARRIVED.incrementAndGet();
        String email = "newcomer-" + UUID.randomUUID() + "@example.org";
        Map<String, String> changed = new TreeMap<>(Map.of(
                "anna.beispiel@example.com", email,
                "+493023125001", "+4930231250" + place,
                "ACC-1001", "ACC-" + (1001 + place),
                "-00001", "-" + (10_000 + place)));
        NUMBERS_OF_ANNA.forEach(number -> changed.put("" + number, "" + (number + 10 * place)));
        systems.forEach(system -> tables("estate_" + system.replace('-', '_')).forEach(table -> copy(table, changed)));
        return email;
    }

    private List<String> tables(String schema) {
        return jdbc.sql("""
                select table_schema || '.' || table_name from information_schema.columns
                where table_schema = ? and column_name = 'subject_no'""").param(schema).query(String.class).list();
    }

    private void copy(String table, Map<String, String> changed) {
        for (String row : jdbc.sql("select to_jsonb(t)::text from " + table + " t where subject_no in (:numbers)")
                .param("numbers", NUMBERS_OF_ANNA)
                .query(String.class)
                .list()) {
            String copied = row;
            for (Map.Entry<String, String> change : changed.entrySet()) {
                copied = copied.replace(change.getKey(), change.getValue());
            }
            jdbc.sql("insert into " + table + " select (jsonb_populate_record(null::" + table
                            + ", cast(? as jsonb))).*")
                    .param(copied)
                    .update();
        }
    }
}
