package dev.habeas.portal;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/**
 * How many requests are answered to a mailbox within an hour that nobody has proven, so that nobody can have somebody
 * else's mailbox flooded by the form that needs no proof.
 */
@Repository
class UnprovenMailboxes {

    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final KeyedHashes hashes;
    private final PortalProperties settings;
    private final Clock clock;

    UnprovenMailboxes(JdbcClient jdbc, KeyedHashes hashes, PortalProperties settings, Clock clock) {
        this.jdbc = jdbc;
        this.hashes = hashes;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether the bound is reached. Whoever asks for the same mailbox waits for the end of the caller's transaction. */
    boolean isFull(String mailbox) {
        List<byte[]> macs = hashes.ofMailbox(mailbox);
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", ByteBuffer.wrap(macs.get(0)).getLong())
                .query((row, number) -> number)
                .list();
        return jdbc.sql("""
                        select count(*) from portal_unproven_mailbox
                        where mailbox_mac = any(:macs) and answered_at > :since""")
                        .param("macs", new SqlArrayValue("bytea", (Object[]) macs.toArray(new byte[0][])))
                        .param("since", utc(clock.instant().minus(HOUR)))
                        .query(Long.class)
                        .single()
                >= settings.mailsPerMailbox();
    }

    void count(String mailbox) {
        jdbc.sql("insert into portal_unproven_mailbox (mailbox_mac, answered_at) values (:mac, :now)")
                .param("mac", hashes.ofMailbox(mailbox).get(0))
                .param("now", utc(clock.instant()))
                .update();
    }

    /** Forgets what no longer counts. */
    void expire() {
        jdbc.sql("delete from portal_unproven_mailbox where answered_at <= :until")
                .param("until", utc(clock.instant().minus(HOUR)))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
