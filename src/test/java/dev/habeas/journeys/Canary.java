package dev.habeas.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Personal data that can be recognised wherever it turns up, and the search for it. */
final class Canary {

    private static final String PHONE = "4930999000111";
    private static final String BIRTH_DATE = "1931-02-13";
    private static final Pattern MARKS =
            Pattern.compile("zyx[- ]canary|" + PHONE + "|" + BIRTH_DATE, Pattern.CASE_INSENSITIVE);

    final String email = "zyx-canary-mail-" + UUID.randomUUID() + "@example.org";
    final String requester = "zyx-canary-requester-" + UUID.randomUUID() + "@example.org";

    /** A request in which every member that can hold personal data holds some. */
    String request() {
        return """
                {"right": "erasure", "residence": "DE", "channel": "web", "locale": "de",
                 "subject": {"name": "Zyx-CANARY-NAME", "birthDate": "%s", "identifiers": [
                   {"type": "email", "value": "%s"}, {"type": "phone", "value": "+%s"},
                   {"type": "account-id", "value": "Zyx-CANARY-ACCOUNT"}, {"type": "cookie-id", "value": "Zyx-CANARY-COOKIE"},
                   {"type": "device-id", "value": "Zyx-CANARY-DEVICE"}, {"type": "external-id", "value": "Zyx-CANARY-EXT"}]},
                 "requester": {"relation": "guardian", "name": "Zyx-CANARY-REQUESTER", "email": "%s"},
                 "assurance": {"method": "signed-in-session", "assertedBy": "Zyx-CANARY-ASSURER"},
                 "details": {"message": "Zyx-CANARY-MESSAGE\\nof two lines"}}""".formatted(BIRTH_DATE, email, PHONE, requester);
    }

    static boolean isIn(String text) {
        return MARKS.matcher(text).find();
    }

    static List<String> in(List<String> texts) {
        return texts.stream().filter(Canary::isIn).toList();
    }

    /** What a search looked at and where it found something, as {@code schema.table.column}. */
    record Search(int tables, int columns, List<String> hits) {}

    /** Looks into every column of every table of the schemas: text, bytes and all that can be shown as text. */
    static Search search(JdbcClient jdbc, List<String> schemas) {
        Map<String, List<String[]>> tables = columns(jdbc, schemas);
        List<String> hits = new ArrayList<>();
        tables.forEach((table, columns) -> hits.addAll(hits(jdbc, table, columns)));
        return new Search(
                tables.size(), tables.values().stream().mapToInt(List::size).sum(), hits);
    }

    /** Every schema but PostgreSQL's own. */
    static List<String> allSchemas(JdbcClient jdbc) {
        return jdbc.sql("""
                select schema_name from information_schema.schemata
                where schema_name not like 'pg\\_%' and schema_name <> 'information_schema'
                """).query(String.class).list();
    }

    private static Map<String, List<String[]>> columns(JdbcClient jdbc, List<String> schemas) {
        return jdbc
                .sql("""
                        select table_schema || '.' || table_name as t, column_name as c, data_type as d
                        from information_schema.columns join information_schema.tables using (table_schema, table_name)
                        where table_type = 'BASE TABLE' and table_schema in (:schemas)
                        """)
                .param("schemas", schemas)
                .query((row, number) -> new String[] {row.getString("t"), row.getString("c"), row.getString("d")})
                .list()
                .stream()
                .collect(Collectors.groupingBy(each -> each[0], TreeMap::new, Collectors.toList()));
    }

    private static List<String> hits(JdbcClient jdbc, String table, List<String[]> columns) {
        String found = columns.stream()
                .map(column -> "case when bool_or(" + readable(column[1], column[2]) + " ~* :marks) then '" + table
                        + "." + column[1] + "' end")
                .collect(Collectors.joining(", "));
        return jdbc.sql("select array_to_string(array[" + found + "], ' ') from " + table)
                .param("marks", MARKS.pattern())
                .query(String.class)
                .single()
                .lines()
                .flatMap(line -> List.of(line.split(" ")).stream())
                .filter(hit -> !hit.isEmpty())
                .toList();
    }

    private static String readable(String column, String type) {
        return type.equals("bytea") ? "encode(\"" + column + "\", 'escape')" : "\"" + column + "\"::text";
    }
}
