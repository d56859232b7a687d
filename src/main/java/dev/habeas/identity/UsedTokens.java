package dev.habeas.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.habeas.cases.CaseId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers which tokens were taken, so that each is good once, also when two come at the same moment. */
@Repository
class UsedTokens {

    private final JdbcClient jdbc;
    private final Clock clock;

    UsedTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return false if it was used before */
    boolean use(Vouching vouching, CaseId id) {
        return jdbc.sql("""
                        insert into assertion_token (issuer, jti_hash, case_id, used_at)
                        values (:issuer, :jti, :id, :now) on conflict do nothing""")
                        .param("issuer", vouching.issuer())
                        .param("jti", sha256(vouching.tokenId()))
                        .param("id", id.value())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
