package dev.habeas.breach;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.KeyRing;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers which key reported which breach; the body only as a keyed hash. The unique row decides between two posts. */
@Component
class ReportKeys {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final KeyRing ring;
    private final Clock clock;

    ReportKeys(JdbcClient jdbc, ObjectMapper json, KeyRing ring, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.ring = ring;
        this.clock = clock;
    }

    /**
     * Claims the key for a new breach; waits for another transaction that is claiming it.
     *
     * @return the breach that the key reported before; empty if it is claimed now
     * @throws ProblemException if the key came with another body
     */
    Optional<CaseId> claim(String client, String key, NewBreach body, CaseId id) {
        byte[] mac = mac(body);
        int inserted = jdbc.sql("""
                insert into breach_report (client, idempotency_key, body_mac, breach_id, accepted_at)
                values (:client, :key, :mac, :breach, :now) on conflict do nothing""")
                .param("client", client)
                .param("key", key)
                .param("mac", mac)
                .param("breach", id.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return inserted == 1 ? Optional.empty() : Optional.of(before(client, key, mac));
    }

    private CaseId before(String client, String key, byte[] mac) {
        return jdbc.sql("select * from breach_report where client = :client and idempotency_key = :key")
                .param("client", client)
                .param("key", key)
                .query((row, number) -> {
                    if (!MessageDigest.isEqual(row.getBytes("body_mac"), mac)) {
                        throw new ProblemException(
                                Problem.IDEMPOTENCY_KEY_REUSED, "The key came with another body before.");
                    }
                    return new CaseId(row.getObject("breach_id", UUID.class));
                })
                .single();
    }

    private byte[] mac(NewBreach body) {
        try {
            return ring.blindIndexes(json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8))
                    .get(0);
        } catch (JsonProcessingException | GeneralSecurityException e) {
            throw new IllegalStateException("HABEAS-BRE-002 The report cannot be hashed");
        }
    }
}
