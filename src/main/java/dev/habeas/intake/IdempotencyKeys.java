package dev.habeas.intake;

import dev.habeas.cases.CaseId;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers which key opened which case. The database's unique row decides between posts at the same moment. */
@Component
public class IdempotencyKeys {

    private final JdbcClient jdbc;
    private final Clock clock;

    IdempotencyKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether a text can be a key. */
    public static boolean isKey(@Nullable String text) {
        return text != null && text.matches("[A-Za-z0-9._:-]{1,100}");
    }

    /** One use of a key by one client; the body only as a keyed hash. */
    public record Use(String client, String key, byte[] bodyMac) {}

    /**
     * Claims the key for a new case; waits for another transaction that is claiming it.
     *
     * @return the case that the key opened before; empty if it is claimed now
     * @throws ProblemException if the key came with another body before
     */
    public Optional<CaseId> claim(Use use, CaseId id) {
        int inserted = jdbc.sql("""
                insert into intake_request (client, idempotency_key, body_mac, case_id, accepted_at)
                values (:client, :key, :mac, :case, :now) on conflict do nothing""")
                .param("client", use.client())
                .param("key", use.key())
                .param("mac", use.bodyMac())
                .param("case", id.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return inserted == 1 ? Optional.empty() : Optional.of(before(use));
    }

    /** Whether this body opened the case, by whatever client and key it came. */
    public boolean opened(CaseId id, byte[] bodyMac) {
        return jdbc.sql("select body_mac from intake_request where case_id = :case")
                .param("case", id.value())
                .query((row, number) -> MessageDigest.isEqual(row.getBytes("body_mac"), bodyMac))
                .list()
                .contains(true);
    }

    private CaseId before(Use use) {
        return jdbc.sql(
                        "select body_mac, case_id from intake_request where client = :client and idempotency_key = :key")
                .param("client", use.client())
                .param("key", use.key())
                .query((row, number) -> {
                    if (!MessageDigest.isEqual(row.getBytes("body_mac"), use.bodyMac())) {
                        throw new ProblemException(
                                Problem.IDEMPOTENCY_KEY_REUSED, "The key came with another body before.");
                    }
                    return new CaseId(row.getObject("case_id", UUID.class));
                })
                .single();
    }
}
