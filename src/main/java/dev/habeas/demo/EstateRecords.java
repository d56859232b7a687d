package dev.habeas.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds and reads records. All reads here are reads of storage; use goes through {@link Uses}. */
@Component
@Profile("demo")
final class EstateRecords {

    private static final Pattern SNAKE = Pattern.compile("_([a-z])");
    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> ROW = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    EstateRecords(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Finds a person by any of the identifiers.
     *
     * @param tenant whose records only; null for every tenant. A system without tenants holds the company's own data
     *     and nothing of any other tenant.
     */
    Holding find(EstateSystem system, List<Identifier> identifiers, @Nullable String tenant) {
        if (!system.tenanted() && tenant != null && !tenant.equals(EstateSystem.OWN_TENANT)) {
            return new Holding(system, List.of(), tenant);
        }
        Map<IdentifierType, List<String>> values = identifiers.stream()
                .collect(Collectors.groupingBy(
                        Identifier::type, Collectors.mapping(Identifier::value, Collectors.toList())));
        String query = system.tables().stream()
                .flatMap(table -> table.identifiers().entrySet().stream()
                        .filter(column -> values.containsKey(column.getKey()))
                        .map(column -> "select subject_no from %s where %s in (:%s)%s"
                                .formatted(
                                        system.qualified(table),
                                        column.getValue(),
                                        column.getKey().name(),
                                        onlyTenant(system, tenant))))
                .collect(Collectors.joining(" union "));
        if (query.isEmpty()) {
            return new Holding(system, List.of(), tenant);
        }
        JdbcClient.StatementSpec statement = jdbc.sql(query).param("tenant", tenant);
        values.forEach((type, list) -> statement.param(type.name(), list));
        return new Holding(system, statement.query(Long.class).list(), tenant);
    }

    /** Everybody of whom the system holds something for this tenant. */
    Holding everybody(EstateSystem system, String tenant) {
        if (!system.tenanted() && !tenant.equals(EstateSystem.OWN_TENANT)) {
            return new Holding(system, List.of(), tenant);
        }
        String query = system.tables().stream()
                .map(table -> "select subject_no from %s where true%s"
                        .formatted(system.qualified(table), onlyTenant(system, tenant)))
                .collect(Collectors.joining(" union "));
        return new Holding(
                system,
                jdbc.sql(query).param("tenant", tenant).query(Long.class).list(),
                tenant);
    }

    /** Every record, in the order of the catalogue: the member {@code table}, then the columns in camel case. */
    List<Map<String, @Nullable Object>> read(Holding holding) {
        if (holding.isEmpty()) {
            return List.of();
        }
        EstateSystem system = holding.system();
        String query = IntStream.range(0, system.tables().size())
                .mapToObj(place -> "select %d as place, row_to_json(t)::text as record from %s t %s"
                        .formatted(place, system.qualified(system.tables().get(place)), where(holding)))
                .collect(Collectors.joining(" union all ", "", " order by place, record"));
        return jdbc.sql(query)
                .param("subjects", holding.subjects())
                .param("tenant", holding.tenant())
                .query((row, number) -> shown(system.tables().get(row.getInt("place")), row.getString("record")))
                .list();
    }

    /** The identifiers the system itself knows of the person. */
    List<Identifier> identifiers(Holding holding) {
        if (holding.isEmpty()) {
            return List.of();
        }
        String query = holding.system().tables().stream()
                .flatMap(table -> table.identifiers().entrySet().stream()
                        .map(column -> "select '%s' as type, %s as value from %s %s and %2$s is not null"
                                .formatted(
                                        column.getKey().name(),
                                        column.getValue(),
                                        holding.system().qualified(table),
                                        where(holding))))
                .collect(Collectors.joining(" union "));
        return jdbc.sql(query)
                .param("subjects", holding.subjects())
                .param("tenant", holding.tenant())
                .query((row, number) ->
                        new Identifier(IdentifierType.valueOf(row.getString("type")), row.getString("value")))
                .list();
    }

    /** The condition that picks the records of a holding; parameters {@code subjects} and {@code tenant}. */
    static String where(Holding holding) {
        return "where subject_no in (:subjects)" + onlyTenant(holding.system(), holding.tenant());
    }

    private static String onlyTenant(EstateSystem system, @Nullable String tenant) {
        return system.tenanted() && tenant != null ? " and tenant = :tenant" : "";
    }

    private Map<String, @Nullable Object> shown(EstateTable table, String record) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("table", table.name());
        parse(record)
                .forEach((column, value) -> shown.put(
                        SNAKE.matcher(column).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT)),
                        table.undisclosed().contains(column) ? "held, never disclosed" : value));
        return shown;
    }

    private Map<String, @Nullable Object> parse(String record) {
        try {
            // Amounts of money keep their exact form.
            return json.readerFor(ROW)
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readValue(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL wrote unreadable JSON");
        }
    }
}
