package dev.habeas.packages;

import dev.habeas.cases.CaseId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links to packages. Only hashes of tokens and codes are stored. Changes run in the caller's transaction. */
@Repository
class PackageLinks {

    private final JdbcClient jdbc;
    private final Clock clock;

    PackageLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param codeHash of the code of the moment; null if there is none
     * @param attempts made with that code
     * @param deliveredAt null if it was not used yet
     */
    record Link(
            CaseId caseId,
            Instant expiresAt,
            byte @Nullable [] codeHash,
            @Nullable Instant codeExpiresAt,
            int attempts,
            int codesSent,
            @Nullable Instant deliveredAt) {}

    /** Makes this the only link to the package of the case. */
    void issue(CaseId subject, String token, Instant expiresAt) {
        jdbc.sql("""
            insert into package_link (case_id, token_hash, expires_at) values (:case, :hash, :expires)
            on conflict (case_id) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at,
                code_hash = null, code_expires_at = null, attempts = 0, codes_sent = 0\
            """)
                .param("case", subject.value())
                .param("hash", hash(token))
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Held locked to the end of the transaction. */
    Optional<Link> ofToken(String token) {
        return jdbc.sql("select * from package_link where token_hash = ? for update")
                .param(hash(token))
                .query((row, number) -> link(row))
                .optional();
    }

    /** Held locked to the end of the transaction. */
    Optional<Link> ofCase(CaseId subject) {
        return jdbc.sql("select * from package_link where case_id = ? for update")
                .param(subject.value())
                .query((row, number) -> link(row))
                .optional();
    }

    void setCode(CaseId subject, String code, Instant expiresAt) {
        jdbc.sql("""
            update package_link set code_hash = :hash, code_expires_at = :expires, attempts = 0,
                codes_sent = codes_sent + 1 where case_id = :case\
            """)
                .param("case", subject.value())
                .param("hash", hash(subject + code))
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    void countAttempt(CaseId subject) {
        jdbc.sql("update package_link set attempts = attempts + 1 where case_id = ?")
                .param(subject.value())
                .update();
    }

    /** The link and its code are used up. */
    void delivered(CaseId subject) {
        jdbc.sql("update package_link set delivered_at = :now, code_hash = null where case_id = :case")
                .param("case", subject.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    static boolean isCode(Link link, String code) {
        byte[] expected = link.codeHash();
        return expected != null && MessageDigest.isEqual(expected, hash(link.caseId() + code));
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getBytes("code_hash"),
                instant(row, "code_expires_at"),
                row.getInt("attempts"),
                row.getInt("codes_sent"),
                instant(row, "delivered_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
