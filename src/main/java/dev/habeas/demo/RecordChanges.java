package dev.habeas.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes records, one statement per table. Every method returns how many records it changed; run in a transaction. */
@Component
@Profile("demo")
final class RecordChanges {

    private final JdbcClient jdbc;

    RecordChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Records a law still asks for. */
    record Kept(int count, LocalDate until) {}

    /** Deletes the rows for good, except those whose retention has not ended on the given day. */
    int erase(Holding holding, LocalDate today) {
        return holding.system().tables().stream()
                .mapToInt(table -> statement(
                                "delete from %s %s%s"
                                        .formatted(
                                                holding.system().qualified(table),
                                                EstateRecords.where(holding),
                                                table.retention() == null
                                                        ? ""
                                                        : " and %s < :today".formatted(table.retention())),
                                holding)
                        .param("today", today)
                        .update())
                .sum();
    }

    /** What must be kept on the given day, with the last day of the longest duty; empty if nothing. */
    Optional<Kept> kept(Holding holding, LocalDate today) {
        String query = holding.system().tables().stream()
                .filter(table -> table.retention() != null)
                .map(table -> "select %s as until from %s %s and %1$s >= :today"
                        .formatted(table.retention(), holding.system().qualified(table), EstateRecords.where(holding)))
                .collect(Collectors.joining(" union all "));
        return query.isEmpty()
                ? Optional.empty()
                : statement(
                                "select count(*) as count, max(until) as until from (" + query
                                        + ") kept having count(*) > 0",
                                holding)
                        .param("today", today)
                        .query((row, number) -> new Kept(row.getInt("count"), row.getObject("until", LocalDate.class)))
                        .optional();
    }

    /** A row that is kept by law or under a hold keeps that ground, so that no release of another one frees it. */
    int restrict(Holding holding, String ground) {
        return update(
                holding,
                "restricted = true, restriction_ground = case when restricted and not " + Grounds.LIFTABLE
                        + " then restriction_ground else :ground end",
                Map.of("ground", ground));
    }

    /** What an erasure leaves is kept for this ground alone, whatever it was restricted for before. */
    int keepByLaw(Holding holding, String ground) {
        return update(holding, "restricted = true, restriction_ground = :ground", Map.of("ground", ground));
    }

    /** Rows that are restricted for a time; those kept by law, under a hold or after an objection stay as they are. */
    int unrestrict(Holding holding) {
        return holding.system().tables().stream()
                .mapToInt(table -> statement(
                                "update %s set restricted = false, restriction_ground = null %s and restricted and %s"
                                        .formatted(
                                                holding.system().qualified(table),
                                                EstateRecords.where(holding),
                                                Grounds.LIFTABLE),
                                holding)
                        .update())
                .sum();
    }

    /** Sets the fields wherever the system holds them; fields it does not hold are left out. */
    int rectify(Holding holding, Map<String, Object> fields) {
        return holding.system().tables().stream()
                .mapToInt(table -> {
                    String assignments = table.correctable().entrySet().stream()
                            .filter(column -> fields.containsKey(column.getKey()))
                            .map(column -> column.getValue() + " = :" + column.getKey())
                            .collect(Collectors.joining(", "));
                    return assignments.isEmpty() ? 0 : update(holding, table, assignments, fields);
                })
                .sum();
    }

    /** Keeps what the person states beside the records, for every tenant that holds some. */
    void state(Holding holding, String statement, Instant at) {
        String owner = holding.system().tenanted() ? "subject_no, tenant" : "subject_no";
        String holders = holding.system().tables().stream()
                .map(table -> "select %s from %s %s"
                        .formatted(owner, holding.system().qualified(table), EstateRecords.where(holding)))
                .collect(Collectors.joining(" union "));
        statement(
                        "insert into %s (%s, stated_at, statement) select %2$s, :at, :statement from (%s) holder"
                                .formatted(holding.system().qualified(EstateSystem.STATEMENT), owner, holders),
                        holding)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("statement", statement)
                .update();
    }

    private int update(Holding holding, String assignments, Map<String, Object> values) {
        return holding.system().tables().stream()
                .mapToInt(table -> update(holding, table, assignments, values))
                .sum();
    }

    private int update(Holding holding, EstateTable table, String assignments, Map<String, Object> values) {
        String sql = "update %s set %s %s"
                .formatted(holding.system().qualified(table), assignments, EstateRecords.where(holding));
        return statement(sql, holding).params(values).update();
    }

    private JdbcClient.StatementSpec statement(String sql, Holding holding) {
        return jdbc.sql(sql).param("subjects", holding.subjects()).param("tenant", holding.tenant());
    }
}
