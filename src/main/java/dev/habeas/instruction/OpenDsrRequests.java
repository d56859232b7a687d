package dev.habeas.instruction;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseStatus;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Instructions that came by OpenDSR, by the controller's own id. */
@Repository
class OpenDsrRequests {

    private final JdbcClient jdbc;
    private final Customers customers;

    OpenDsrRequests(JdbcClient jdbc, Customers customers) {
        this.jdbc = jdbc;
        this.customers = customers;
    }

    /** How a request stands. */
    record Standing(
            CaseId id, String controller, CustomerAction action, CaseStatus status, Instant receivedAt, Instant dueAt) {

        /**
         * The word of the protocol, which knows no failure: what could not be done, the result says. Nothing is pending, as
         * nothing can be cancelled; and what only waits for backups to expire is done.
         */
        String word() {
            return status.isAnswered() ? "completed" : "in_progress";
        }

        /** Where the export is fetched; null if there is none, or none yet. */
        @Nullable
        String resultPath() {
            return status.isAnswered() && action.exports() ? "/api/v1/instructions/" + id + "/result" : null;
        }
    }

    List<String> controllersOf(String client) {
        return customers.of(client);
    }

    /** Keeps others who send a request of this id for the same controller waiting until the transaction ends. */
    void lock(String controller, String id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:request, 7166))")
                .param("request", controller + " " + id)
                .query((row, number) -> number)
                .list();
    }

    /** Empty if none of these controllers sent a request of this id. */
    Optional<Standing> find(String id, List<String> controllers) {
        return jdbc.sql("""
                select c.id, c.controller, i.action, c.status, c.received_at, min(d.due_at) as due_at
                from customer_instruction i join privacy_case c on c.id = i.case_id
                join case_deadline d on d.case_id = c.id and d.event = 'comply' and d.state <> 'superseded'
                where i.reference = :id and c.channel = 'opendsr' and c.controller = any(:controllers)
                group by c.id, c.controller, i.action, c.status, c.received_at
                order by c.received_at limit 1""")
                .param("id", id)
                .param("controllers", new SqlArrayValue("text", controllers.toArray()))
                .query((row, number) -> new Standing(
                        new CaseId(row.getObject("id", UUID.class)),
                        row.getString("controller"),
                        CustomerAction.ofWord(row.getString("action")).orElseThrow(),
                        CaseStatus.ofWord(row.getString("status")),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        row.getObject("due_at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
