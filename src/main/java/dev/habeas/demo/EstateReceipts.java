package dev.habeas.demo;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The receipts a system owes. A receipt is owed until it was taken, across restarts. */
@Component
@Profile("demo")
final class EstateReceipts {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final DemoProperties properties;

    EstateReceipts(JdbcClient jdbc, Clock clock, DemoProperties properties) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.properties = properties;
    }

    /** @param attempts how often it was tried before */
    record Owed(String instructionId, int attempts) {}

    /** At most fifty receipts that are due now; two nodes may ask at once, each attempt is handed out once. */
    List<Owed> claimDue(EstateSystem system) {
        Instant now = clock.instant();
        List<Owed> due = jdbc.sql("""
                        select instruction_id, callback_attempts as attempts from %s
                        where callback_due_at <= :now and called_back_at is null
                        order by callback_due_at limit 50""".formatted(system.qualified("instruction_log")))
                .param("now", Timestamp.from(now))
                .query(Owed.class)
                .list();
        return due.stream().filter(owed -> claim(system, owed, now)).toList();
    }

    void taken(EstateSystem system, Owed owed) {
        jdbc.sql("update %s set called_back_at = :now where instruction_id = :id"
                        .formatted(system.qualified("instruction_log")))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", owed.instructionId())
                .update();
    }

    /** Moves the next attempt on before this one is made, so that a crash in between only delays it. */
    private boolean claim(EstateSystem system, Owed owed, Instant now) {
        String sql = """
                update %s set callback_attempts = callback_attempts + 1, callback_due_at = :next
                where instruction_id = :id and callback_attempts = :attempts and called_back_at is null""";
        return jdbc.sql(sql.formatted(system.qualified("instruction_log")))
                        .param("next", now.plus(pause(owed.attempts())).atOffset(ZoneOffset.UTC))
                        .param("id", owed.instructionId())
                        .param("attempts", owed.attempts())
                        .update()
                == 1;
    }

    private Duration pause(int attempts) {
        Duration pause = properties.retryAfter().multipliedBy(1L << Math.min(attempts, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
