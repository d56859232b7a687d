package dev.habeas.engine;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.camunda.bpm.engine.impl.calendar.DateTimeUtil;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start unless database session and engine mean UTC when a time has no zone: the engine keeps due dates in
 * columns without one. Asked in winter and in summer, and before the first job runs; {@link UtcOnly} has asked the JVM.
 */
@Component
final class UtcEverywhere implements SmartInitializingSingleton {

    private static final List<LocalDateTime> WINTER_AND_SUMMER =
            List.of(LocalDateTime.of(2026, 1, 1, 0, 0), LocalDateTime.of(2026, 7, 1, 0, 0));

    private final JdbcClient jdbc;

    UtcEverywhere(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws IllegalStateException if database or engine read a time in another zone than UTC */
    @Override
    public void afterSingletonsInstantiated() {
        for (LocalDateTime time : WINTER_AND_SUMMER) {
            Instant expected = time.toInstant(ZoneOffset.UTC);
            if (!inDatabase(time).equals(expected)) {
                throw new IllegalStateException("HABEAS-ENG-011 The database session must run in UTC; remove what sets"
                        + " another time zone from the URL, the role or connection-init-sql");
            }
            if (!inEngine(time).equals(expected)) {
                throw new IllegalStateException(
                        "HABEAS-ENG-012 The process engine must run in UTC; start with -Duser.timezone=UTC");
            }
        }
    }

    private Instant inDatabase(LocalDateTime time) {
        return jdbc.sql("select cast(cast(:time as text) as timestamptz)")
                .param("time", time.toString())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static Instant inEngine(LocalDateTime time) {
        return DateTimeUtil.parseDateTime(time.toString()).toDate().toInstant();
    }
}
