package dev.habeas.cases;

import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Right;
import dev.habeas.jurisdictions.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads a row of {@code privacy_case}. */
final class CaseRow implements RowMapper<PrivacyCase> {

    @Override
    public PrivacyCase mapRow(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new PrivacyCase(
                new CaseId(row.getObject("id", UUID.class)),
                new CaseReference(row.getString("reference")),
                Right.ofWord(row.getString("right")).orElseThrow(),
                row.getString("regime"),
                Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                new Residence(row.getString("residence")),
                row.getString("channel"),
                row.getString("requester"),
                Locale.forLanguageTag(row.getString("locale")),
                row.getString("controller"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                CaseStatus.ofWord(row.getString("status")),
                outcome == null ? null : Outcome.ofWord(outcome),
                row.getString("ground"),
                instant(row, "closed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
