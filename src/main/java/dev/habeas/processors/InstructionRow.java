package dev.habeas.processors;

import dev.habeas.cases.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads a row of {@code instruction}. */
final class InstructionRow implements RowMapper<Instruction> {

    @Override
    public Instruction mapRow(ResultSet row, int number) throws SQLException {
        return new Instruction(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("processor"),
                Action.ofWord(row.getString("action")),
                Step.ofWord(row.getString("step")),
                InstructionState.ofWord(row.getString("state")),
                row.getString("ground"),
                row.getObject("retain_until", LocalDate.class),
                row.getBoolean("keeps_all"),
                row.getObject("due_by", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                instant(row, "sent_at"),
                row.getString("reason"),
                (Integer) row.getObject("receipt_count"),
                instant(row, "receipt_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
