package dev.habeas.identity;

import dev.habeas.cases.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of {@code one_time_code}. {@code closedAs} is null while it is open. */
record CodeRow(
        UUID id,
        CaseId caseId,
        CodePurpose purpose,
        byte[] codeHash,
        Instant linkExpiresAt,
        Instant codeExpiresAt,
        int attempts,
        @Nullable String closedAs) {

    static CodeRow read(ResultSet row, int number) throws SQLException {
        return new CodeRow(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                CodePurpose.ofWord(row.getString("purpose")),
                row.getBytes("code_hash"),
                row.getObject("link_expires_at", OffsetDateTime.class).toInstant(),
                row.getObject("code_expires_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                row.getString("closed_as"));
    }
}
