package dev.habeas.demo;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every use of a record other than storing it. Restricted records and suppressed people are refused, and each refusal
 * is logged.
 *
 * @source GDPR Art. 18(2), 21(3)
 */
@Component
@Profile("demo")
final class Uses {

    private final EstateRecords records;
    private final Suppressions suppressions;
    private final JdbcClient jdbc;
    private final Clock clock;

    Uses(EstateRecords records, Suppressions suppressions, JdbcClient jdbc, Clock clock) {
        this.records = records;
        this.suppressions = suppressions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One refused use. Times are UTC.
     *
     * @param cause {@code restricted} or {@code suppressed}
     * @param ground of the restriction; null for suppressed people
     */
    record BlockedUse(
            Instant blockedAt, String cause, @Nullable String ground) {}

    /** @throws EstateProblem 404 if nothing is held, 423 if the records must not be used */
    List<Map<String, @Nullable Object>> read(Holding holding) {
        List<Map<String, @Nullable Object>> rows = records.read(holding);
        if (rows.isEmpty()) {
            throw EstateProblem.nothingHeld();
        }
        for (Map<String, @Nullable Object> row : rows) {
            if (Boolean.TRUE.equals(row.get("restricted"))) {
                log(holding, "restricted", Objects.toString(row.get("restrictionGround"), null));
                throw EstateProblem.restricted();
            }
        }
        if (isStopped(holding.system(), records.identifiers(holding))) {
            log(holding, "suppressed", null);
            throw EstateProblem.suppressed();
        }
        return rows;
    }

    /** Where data is used for several purposes, the stop of one, such as the prevention of fraud, ends no other. */
    private boolean isStopped(EstateSystem system, List<Identifier> identifiers) {
        return system.purposes().isEmpty()
                ? suppressions.contains(system, identifiers)
                : suppressions.contains(system, identifiers, Suppressions.WHOLE);
    }

    /** The latest hundred refused uses, newest first. */
    List<BlockedUse> blocked(EstateSystem system) {
        return jdbc.sql("select blocked_at, cause, ground from %s order by blocked_at desc limit 100"
                        .formatted(system.qualified("blocked_use")))
                .query((row, number) -> new BlockedUse(
                        row.getObject("blocked_at", Timestamp.class).toInstant(),
                        row.getString("cause"),
                        row.getString("ground")))
                .list();
    }

    private void log(Holding holding, String cause, @Nullable String ground) {
        String sql = """
                insert into %s (blocked_at, subject_number, cause, ground)
                select :now, subject, :cause, :ground from unnest(:subjects) subject""".formatted(holding.system().qualified("blocked_use"));
        jdbc.sql(sql)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("cause", cause)
                .param("ground", ground)
                .param("subjects", holding.subjects().toArray(Long[]::new))
                .update();
    }
}
