package dev.habeas.engine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was decided in a case, for people who look at it. */
@Component
public class DecisionLog {

    private final JdbcClient jdbc;

    DecisionLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One decision that a person took in a task.
     *
     * @param scope id of the instruction or notice it is about, or {@code case}
     * @param task element id in the model, such as {@code UserTask_VerifyIdentity}
     * @param code what was decided, such as {@code verified}
     * @param decidedBy id of the staff user
     */
    public record Decision(String scope, String task, String code, String decidedBy, Instant decidedAt) {}

    /** Oldest first; empty if nothing was decided or there is no such case. */
    public List<Decision> of(UUID caseId) {
        return jdbc.sql("""
                select scope, task, code, decided_by, decided_at from decision where case_id = :case
                order by decided_at, id""")
                .param("case", caseId)
                .query((row, n) -> new Decision(
                        row.getString("scope"),
                        row.getString("task"),
                        row.getString("code"),
                        row.getString("decided_by"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
