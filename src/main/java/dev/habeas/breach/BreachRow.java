package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseReference;
import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads a row of the table {@code breach}. */
final class BreachRow implements RowMapper<Breach> {

    @Override
    public Breach mapRow(ResultSet row, int number) throws SQLException {
        return new Breach(
                new CaseId(row.getObject("id", UUID.class)),
                new CaseReference(row.getString("reference")),
                facts(row),
                progress(row));
    }

    private static Breach.Facts facts(ResultSet row) throws SQLException {
        return new Breach.Facts(
                Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                texts(row, "controllers"),
                row.getString("reported_by"),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                row.getObject("discovered_at", OffsetDateTime.class).toInstant(),
                at(row, "occurred_from"),
                at(row, "occurred_to"),
                texts(row, "nature"),
                texts(row, "places").stream().map(Residence::new).toList(),
                texts(row, "categories"),
                texts(row, "subject_categories"),
                row.getObject("subjects_approx", Integer.class),
                row.getObject("records_approx", Integer.class));
    }

    private static Breach.Progress progress(ResultSet row) throws SQLException {
        return new Breach.Progress(
                BreachStatus.ofWord(row.getString("status")),
                row.getString("containment"),
                row.getBigDecimal("score"),
                level(row, "rated"),
                level(row, "severity"),
                row.getString("lowering_reason"),
                row.getBoolean("many_affected"),
                row.getBoolean("unintelligible"),
                texts(row, "scores"),
                at(row, "effects_at"),
                at(row, "measures_at"),
                row.getString("missed_cause"),
                row.getString("root_cause"),
                row.getString("lesson"),
                at(row, "closed_at"));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Severity level(ResultSet row, String column) throws SQLException {
        String word = row.getString(column);
        return word == null ? null : Severity.ofWord(word);
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
