package dev.habeas.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the estate really holds, asked of the database itself: every table of every schema {@code estate_*} that has subject
 * numbers, whatever the product believes to exist. A person's numbers in a system are those of the rows with their address.
 */
record EstateRows(Connection database) {

    private static final Pattern SNAKE = Pattern.compile("_([a-z])");
    private static final Set<String> IDENTIFYING = Set.of(
            "email",
            "billing_email",
            "phone",
            "account_id",
            "cookie_id",
            "device_id",
            "username",
            "full_name",
            "display_name");

    /** By system, the rows as sorted text, with the members that a package gives them. */
    Map<String, List<String>> of(String email) {
        Map<String, List<String>> systems = new TreeMap<>();
        for (String[] table : tables()) {
            Set<String> numbers = numbers(table[0], email);
            if (!numbers.isEmpty()) {
                query("select row_to_json(t)::text from " + table[0] + "." + table[1] + " t where subject_no in ("
                                + String.join(",", numbers) + ")")
                        .forEach(row -> systems.computeIfAbsent(system(table[0]), key -> new ArrayList<>())
                                .add(row(table[1], Json.read(row))));
            }
        }
        systems.values().forEach(rows -> rows.sort(null));
        return systems;
    }

    /** What identifies anybody else, anywhere in the estate, and does not identify this person too. */
    Set<String> identifiersOfOthers(String email) {
        Set<String> mine = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        for (String[] table : tables()) {
            Set<String> numbers = numbers(table[0], email);
            String own = numbers.isEmpty() ? "false" : "subject_no in (" + String.join(",", numbers) + ")";
            for (String column : columns(table[0], table[1])) {
                if (IDENTIFYING.contains(column)) {
                    String from = "select " + column + " from " + table[0] + "." + table[1] + " where " + column
                            + " is not null and ";
                    mine.addAll(query(from + own));
                    others.addAll(query(from + "not " + own));
                }
            }
        }
        others.removeAll(mine);
        return others;
    }

    /** A row of a package in the same form. */
    static String row(String table, JsonNode row) {
        Map<String, String> members = new TreeMap<>();
        row.fields()
                .forEachRemaining(member -> members.put(
                        SNAKE.matcher(member.getKey())
                                .replaceAll(found -> found.group(1).toUpperCase(java.util.Locale.ROOT)),
                        text(member.getValue())));
        members.remove("table");
        members.computeIfPresent("passwordHash", (name, value) -> "held, never disclosed");
        return table + " " + members;
    }

    private static String text(JsonNode value) {
        return value.isNumber()
                ? new BigDecimal(value.asText()).stripTrailingZeros().toPlainString()
                : value.asText();
    }

    private static String system(String schema) {
        return schema.substring("estate_".length()).replace('_', '-');
    }

    private List<String[]> tables() {
        return query("""
                select table_schema || '.' || table_name from information_schema.columns
                where table_schema like 'estate\\_%' and column_name = 'subject_no' order by 1""").stream().map(name -> name.split("\\.")).toList();
    }

    private List<String> columns(String schema, String table) {
        return query(
                "select column_name from information_schema.columns where data_type in ('text', 'character varying')"
                        + " and table_schema = '" + schema + "' and table_name = '" + table + "'");
    }

    private Set<String> numbers(String schema, String email) {
        Set<String> numbers = new TreeSet<>();
        for (String[] table : tables()) {
            if (table[0].equals(schema)) {
                for (String column : columns(schema, table[1])) {
                    numbers.addAll(query("select distinct subject_no::text from " + schema + "." + table[1] + " where "
                            + column + " = '" + email + "'"));
                }
            }
        }
        return numbers;
    }

    private List<String> query(String sql) {
        try (PreparedStatement statement = database.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
