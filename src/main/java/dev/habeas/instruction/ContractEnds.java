package dev.habeas.instruction;

import dev.habeas.cases.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ends of contracts. Every change runs in the caller's transaction. */
@Repository
class ContractEnds {

    private final JdbcClient jdbc;

    ContractEnds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was opened; false if another end of the same contract is under way. */
    boolean open(ContractEnd end, String by) {
        return jdbc.sql("""
                        insert into contract_end (id, customer, choice, instructed_by, instructed_at)
                        values (:id, :customer, :choice, :by, :at) on conflict do nothing""")
                        .param("id", end.id().value())
                        .param("customer", end.customer())
                        .param("choice", end.choice())
                        .param("by", by)
                        .param("at", end.instructedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void returned(CaseId id, Instant at) {
        mark("returned_at", id, at);
    }

    void completed(CaseId id, Instant at) {
        mark("completed_at", id, at);
    }

    private void mark(String column, CaseId id, Instant at) {
        jdbc.sql("update contract_end set " + column + " = :at where id = :id")
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<ContractEnd> find(CaseId id) {
        return jdbc.sql("select * from contract_end where id = :id")
                .param("id", id.value())
                .query(ContractEnds::row)
                .optional();
    }

    /** The latest of this customer. */
    Optional<ContractEnd> latest(String customer) {
        return jdbc.sql("select * from contract_end where customer = :customer order by instructed_at desc limit 1")
                .param("customer", customer)
                .query(ContractEnds::row)
                .optional();
    }

    private static ContractEnd row(ResultSet row, int number) throws SQLException {
        return new ContractEnd(
                new CaseId(row.getObject("id", UUID.class)),
                row.getString("customer"),
                row.getString("choice"),
                row.getObject("instructed_at", OffsetDateTime.class).toInstant(),
                instant(row, "returned_at"),
                instant(row, "completed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
