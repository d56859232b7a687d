package dev.habeas.identity;

import dev.habeas.cases.CaseId;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The table {@code one_time_code}. Runs in the caller's transaction. */
@Repository
class CodeRows {

    private static final String COLUMNS =
            "id, case_id, purpose, code_hash, link_expires_at, code_expires_at, attempts, closed_as";

    private final JdbcClient jdbc;
    private final Clock clock;

    CodeRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Closes what is open for this purpose and takes its place. */
    void open(UUID id, CaseId caseId, CodePurpose purpose, byte[] token, byte[] code, Duration link, Duration digits) {
        OffsetDateTime now = now();
        jdbc.sql("""
                update one_time_code set closed_at = :now, closed_as = 'replaced'
                where case_id = :case and purpose = :purpose and closed_at is null""")
                .param("now", now)
                .param("case", caseId.value())
                .param("purpose", purpose.word())
                .update();
        jdbc.sql("""
                insert into one_time_code (id, case_id, purpose, token_hash, code_hash, issued_at, link_expires_at,
                    code_expires_at)
                values (:id, :case, :purpose, :token, :code, :now, :linkEnds, :codeEnds)""")
                .param("id", id)
                .param("case", caseId.value())
                .param("purpose", purpose.word())
                .param("token", token)
                .param("code", code)
                .param("now", now)
                .param("linkEnds", now.plus(link))
                .param("codeEnds", now.plus(digits))
                .update();
    }

    /** Whether the person has said that the requester may not act for them. */
    boolean isAuthorityDenied(CaseId caseId) {
        return jdbc.sql("""
                select exists (select from one_time_code
                    where case_id = :case and purpose = :purpose and closed_as = 'disowned')""")
                .param("case", caseId.value())
                .param("purpose", CodePurpose.CONFIRM_AUTHORITY.word())
                .query(Boolean.class)
                .single();
    }

    /** How the latest of this purpose ended that was answered or used up: its word; empty if none was. */
    Optional<String> answer(CaseId caseId, CodePurpose purpose) {
        return jdbc.sql("""
                select closed_as from one_time_code where case_id = :case and purpose = :purpose
                    and closed_as in ('proven', 'disowned', 'exhausted') order by closed_at desc limit 1""")
                .param("case", caseId.value())
                .param("purpose", purpose.word())
                .query(String.class)
                .optional();
    }

    /** How many were issued within the span, and whether one of them was exhausted. */
    Recent recent(CaseId caseId, CodePurpose purpose, Duration span) {
        return jdbc.sql("""
                select count(*) as issued, coalesce(bool_or(closed_as = 'exhausted'), false) as exhausted
                from one_time_code where case_id = :case and purpose = :purpose and issued_at > :since""")
                .param("case", caseId.value())
                .param("purpose", purpose.word())
                .param("since", now().minus(span))
                .query((row, number) -> new Recent(row.getInt("issued"), row.getBoolean("exhausted")))
                .single();
    }

    record Recent(int issued, boolean exhausted) {}

    /** Held until the end of the transaction, so that one code is never good twice. */
    Optional<CodeRow> lockByToken(List<byte[]> hashes) {
        return jdbc.sql("select " + COLUMNS + " from one_time_code where token_hash = any(:hashes) for update")
                .param("hashes", new SqlArrayValue("bytea", (Object[]) hashes.toArray(new byte[0][])))
                .query(CodeRow::read)
                .optional();
    }

    /** The newest of this case and purpose, held until the end of the transaction. */
    Optional<CodeRow> lockNewest(CaseId caseId, CodePurpose purpose) {
        return jdbc.sql("select " + COLUMNS
                        + " from one_time_code where case_id = :case and purpose = :purpose order by issued_at desc, id"
                        + " limit 1 for update")
                .param("case", caseId.value())
                .param("purpose", purpose.word())
                .query(CodeRow::read)
                .optional();
    }

    void countAttempt(UUID id) {
        jdbc.sql("update one_time_code set attempts = attempts + 1 where id = :id and closed_at is null")
                .param("id", id)
                .update();
    }

    void close(UUID id, String as) {
        jdbc.sql("update one_time_code set closed_at = :now, closed_as = :as where id = :id and closed_at is null")
                .param("now", now())
                .param("as", as)
                .param("id", id)
                .update();
    }

    /** Ended for a running case, and its process does not know yet; oldest first. */
    List<Ended> untold() {
        return jdbc.sql("""
                select id, case_id, purpose, closed_as from one_time_code
                where told_at is null and closed_as in ('proven', 'disowned', 'exhausted')
                    and purpose in (:contactPoint, :authority)
                order by closed_at limit 100""")
                .param("contactPoint", CodePurpose.PROVE_CONTACT_POINT.word())
                .param("authority", CodePurpose.CONFIRM_AUTHORITY.word())
                .query((row, number) -> new Ended(
                        row.getObject("id", UUID.class),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        CodePurpose.ofWord(row.getString("purpose")),
                        row.getString("closed_as")))
                .list();
    }

    record Ended(UUID id, CaseId caseId, CodePurpose purpose, String as) {}

    /** @return whether nobody had told before */
    boolean markTold(UUID id) {
        return jdbc.sql("update one_time_code set told_at = :now where id = :id and told_at is null")
                        .param("now", now())
                        .param("id", id)
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
