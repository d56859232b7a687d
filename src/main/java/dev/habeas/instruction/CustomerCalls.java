package dev.habeas.instruction;

import dev.habeas.cases.CaseId;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How often each message to a customer was tried, counted before the attempt so that one that kills the JVM counts too. */
@Repository
class CustomerCalls {

    private final JdbcClient jdbc;
    private final Clock clock;

    CustomerCalls(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return which attempt this is, from 1 */
    @Transactional
    public int begin(CaseId id, String message) {
        return jdbc.sql("""
                insert into customer_call (case_id, message, attempts, last_at) values (:id, :message, 1, :now)
                on conflict (case_id, message) do update set attempts = customer_call.attempts + 1, last_at = :now
                returning attempts""")
                .param("id", id.value())
                .param("message", message)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
