package dev.habeas.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deletes or makes anonymous what is past its period, one statement per table. Rows restricted for their person, under a
 * legal hold or on another ground stay (GDPR Art. 18(2), 17(3)); those that only a law kept go after its last day. Runs in
 * the transaction of the caller.
 */
@Component
@Profile("demo")
final class Expirations {

    private final EstateRecords records;
    private final JdbcClient jdbc;

    Expirations(EstateRecords records, JdbcClient jdbc) {
        this.records = records;
        this.jdbc = jdbc;
    }

    /** @param tenant whose rows only */
    Answer carryOut(EstateSystem system, Selector selector, String tenant) {
        Ages ages = Ages.of(system);
        if (selector.anonymise() && ages.anonymous().isEmpty()) {
            return Answer.refused("cannot-anonymise");
        }
        Holding spared = records.find(system, selector.except(), tenant);
        int changed = ages.dated().keySet().stream()
                .mapToInt(table -> change(system, table, selector, spared, dated(system, ages, selector, table)))
                .sum();
        int followed = ages.undated().stream()
                .mapToInt(table -> change(system, table, selector, spared, undated(system, ages, table)))
                .sum();
        return Answer.done(changed + followed);
    }

    private static String dated(EstateSystem system, Ages ages, Selector selector, String table) {
        String anonymous = ages.anonymous().get(table);
        String change = selector.anonymise() && anonymous != null ? "update %s set " + anonymous : "delete from %s";
        return change.formatted(system.qualified(table)) + " where ("
                + ages.dated().get(table) + ")::date < :olderThan and subject_no <> 0";
    }

    private static String undated(EstateSystem system, Ages ages, String table) {
        String alive = ages.dated().keySet().stream()
                .map(each -> "select subject_no from " + system.qualified(each))
                .collect(Collectors.joining(" union all "));
        return "delete from " + system.qualified(table) + " where subject_no not in (" + alive + ")";
    }

    private int change(EstateSystem system, String table, Selector selector, Holding spared, String statement) {
        List<Long> subjects = spared.isEmpty() ? List.of(-1L) : spared.subjects();
        return jdbc.sql(statement + " and not (restricted and "
                        + Grounds.keptBeyondItsPeriod(saysItsLastDay(system, table))
                        + ") and subject_no not in (:spared)" + (system.tenanted() ? " and tenant = :tenant" : ""))
                .params(Map.of(
                        "olderThan", Objects.requireNonNull(selector.olderThan()),
                        "spared", subjects,
                        "tenant", Objects.requireNonNull(spared.tenant())))
                .update();
    }

    private static boolean saysItsLastDay(EstateSystem system, String table) {
        return system.tables().stream().anyMatch(each -> each.name().equals(table) && each.retention() != null);
    }
}
