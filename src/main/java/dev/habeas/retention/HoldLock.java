package dev.habeas.retention;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps holds and what they stop apart in time: whoever purges or plans an erasure shares the lock to the end of its
 * transaction, whoever places or releases a hold has it alone. So a hold either sees an erasure or is seen by it.
 */
@Component
class HoldLock {

    private static final String KEY = "hashtextextended('habeas.legal-hold', 7165)";

    private final JdbcClient jdbc;

    HoldLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void noHoldMeanwhile() {
        take("pg_advisory_xact_lock_shared");
    }

    void changeHolds() {
        take("pg_advisory_xact_lock");
    }

    private void take(String function) {
        jdbc.sql("select " + function + "(" + KEY + ")")
                .query((row, number) -> number)
                .list();
    }
}
