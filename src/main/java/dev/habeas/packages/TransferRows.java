package dev.habeas.packages;

import dev.habeas.cases.CaseId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How often a package was sent to another controller, counted before the attempt, and what came of it. */
@Repository
class TransferRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    TransferRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param at when it was last tried */
    record Transfer(String receiver, boolean taken, Instant at) {}

    /** @return which attempt this is, from 1 */
    @Transactional
    public int begin(CaseId subject, String receiver) {
        return jdbc.sql("""
                insert into package_transfer (case_id, receiver, attempts, last_at) values (:case, :receiver, 1, :now)
                on conflict (case_id) do update set attempts = package_transfer.attempts + 1, last_at = :now
                returning attempts""")
                .param("case", subject.value())
                .param("receiver", receiver)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void settle(CaseId subject, String state, @Nullable String reason) {
        jdbc.sql("update package_transfer set state = :state, reason = :reason where case_id = :case")
                .param("case", subject.value())
                .param("state", state)
                .param("reason", reason)
                .update();
    }

    /** Empty if none was asked for, or it is still under way. */
    Optional<Transfer> settled(CaseId subject) {
        return jdbc.sql("select receiver, state, last_at from package_transfer where case_id = ? and state is not null")
                .param(subject.value())
                .query((row, number) -> new Transfer(
                        row.getString("receiver"),
                        row.getString("state").equals("taken"),
                        row.getObject("last_at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
