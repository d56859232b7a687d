package dev.habeas.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The decisions people take in tasks: only a person can take one, and it is kept who it was. */
@Component
public class Decisions {

    private static final TypedVariable<String> CASE_ID = TypedVariable.id("caseId");
    private static final TypedVariable<String> INSTRUCTION_ID = TypedVariable.id("instructionId");
    private static final TypedVariable<String> NOTICE_ID = TypedVariable.id("noticeId");

    private final JdbcClient jdbc;
    private final IdentityService identities;
    private final Clock clock;

    Decisions(JdbcClient jdbc, IdentityService identities, Clock clock) {
        this.jdbc = jdbc;
        this.identities = identities;
        this.clock = clock;
    }

    /** Keeps the decision and tells who took it. */
    public String record(DelegateTask task, String code) {
        String user = currentPerson();
        jdbc.sql("""
                insert into decision (id, case_id, scope, task, code, decided_by, decided_at)
                values (:id, :case, :scope, :task, :code, :user, :at)""")
                .param("id", UUID.randomUUID())
                .param("case", caseOf(task))
                .param("scope", scopeOf(task))
                .param("task", task.getTaskDefinitionKey())
                .param("code", code)
                .param("user", user)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return user;
    }

    /** Who took the latest decision in the task that this one approves or builds on; empty if nobody has. */
    public Optional<String> firstPerson(DelegateTask approval, String approved) {
        return jdbc.sql("""
                select decided_by from decision where case_id = :case and scope = :scope and task = :task
                order by decided_at desc limit 1""")
                .param("case", caseOf(approval))
                .param("scope", scopeOf(approval))
                .param("task", approved)
                .query(String.class)
                .optional();
    }

    /**
     * One decision.
     *
     * @param scope id of the recipient or notice it is about; {@code case} if it is about the whole case
     * @param task id of the task in the model
     */
    public record Decision(UUID caseId, String scope, String task, String code, String person, Instant at) {}

    /** All decisions in these cases, the first one first. */
    public List<Decision> of(Collection<UUID> cases) {
        return jdbc.sql("select * from decision where case_id = any(:cases) order by decided_at, id")
                .param("cases", new SqlArrayValue("uuid", cases.toArray()))
                .query((row, number) -> new Decision(
                        row.getObject("case_id", UUID.class),
                        row.getString("scope"),
                        row.getString("task"),
                        row.getString("code"),
                        row.getString("decided_by"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Whether the person who is logged in decided anything in any of these cases. */
    public boolean currentPersonDecided(Collection<UUID> cases) {
        return jdbc.sql("select exists (select from decision where case_id = any(:cases) and decided_by = :user)")
                .param("cases", new SqlArrayValue("uuid", cases.toArray()))
                .param("user", currentPerson())
                .query(Boolean.class)
                .single();
    }

    /** @throws TaskRefusedException if no person is logged in: a machine decides nothing */
    public String currentPerson() {
        Authentication who = identities.getCurrentAuthentication();
        if (who == null || who.getUserId() == null || who.getUserId().startsWith("client:")) {
            throw new TaskRefusedException("HABEAS-ENG-007 Only a person who is logged in can take this decision");
        }
        return who.getUserId();
    }

    private static UUID caseOf(DelegateTask task) {
        return UUID.fromString(CASE_ID.require(task.getExecution()));
    }

    /** Decisions about one recipient or one notice are apart from those about the whole case. */
    private static String scopeOf(DelegateTask task) {
        return INSTRUCTION_ID
                .get(task.getExecution())
                .or(() -> NOTICE_ID.get(task.getExecution()))
                .orElse("case");
    }
}
