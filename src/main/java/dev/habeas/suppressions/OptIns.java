package dev.habeas.suppressions;

import dev.habeas.cases.Identifier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes an opt-out back, in two steps: the person asks for it, and then confirms it. Source: 11 CCR 7028(a). */
@Component
@Transactional
class OptIns {

    /** Within this time the second step has to follow the first. */
    static final Duration CONFIRMED_WITHIN = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final SuppressionHash hash;
    private final Clock clock;

    OptIns(JdbcClient jdbc, SuppressionHash hash, Clock clock) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.clock = clock;
    }

    /** @param confirmBy the last instant of the second step */
    record OptIn(UUID id, Purpose purpose, Instant confirmBy) {}

    /** The first step; it changes nothing yet. A new one replaces one before. Empty if nothing is suppressed. */
    public Optional<OptIn> ask(Collection<Identifier> identifiers, Purpose purpose) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        int found = jdbc.sql("""
            update suppression set opt_in_id = :id, opt_in_asked_at = :now
            where mac = any(:macs) and purpose = :purpose and lifted_at is null\
            """)
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("macs", new SqlArrayValue("bytea", (Object[]) identifiers.stream()
                        .flatMap(each -> hash.of(each, purpose).stream())
                        .toArray(byte[][]::new)))
                .param("purpose", purpose.word())
                .update();
        return found == 0 ? Optional.empty() : Optional.of(new OptIn(id, purpose, now.plus(CONFIRMED_WITHIN)));
    }

    /** The second step. @return whether it came in time for a first step that still stands */
    public boolean confirm(UUID id) {
        Instant now = clock.instant();
        return jdbc.sql("""
            update suppression set lifted_at = :now
            where opt_in_id = :id and lifted_at is null and opt_in_asked_at >= :earliest\
            """)
                        .param("id", id)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("earliest", now.minus(CONFIRMED_WITHIN).atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }
}
