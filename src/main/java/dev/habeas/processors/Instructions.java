package dev.habeas.processors;

import dev.habeas.cases.CaseId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The ledger of instructions. Every change runs in the caller's transaction. */
@Repository
public class Instructions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Instructions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds the planned instructions; one that the case already has stays as it is, so a repetition is harmless. */
    void plan(CaseId subject, Step step, List<Planned> planned, Instant dueBy) {
        jdbc.sql("""
                insert into instruction (id, case_id, step, ordinal, processor, action, state, ground, retain_until,
                    keeps_all, due_by, created_at)
                select gen_random_uuid(), :case, :step,
                    ordinal + (select count(*) from instruction where case_id = :case and step <> :step),
                    processor, action, 'pending', ground, retain_until, keeps_all, :dueBy, :now
                from unnest(:processors::text[], :actions::text[], :grounds::text[], :dates::text[]::date[],
                        :keeping::text[]::boolean[])
                    with ordinality as planned (processor, action, ground, retain_until, keeps_all, ordinal)
                on conflict do nothing""")
                .param("case", subject.value())
                .param("step", step.word())
                .param("processors", column(planned, Planned::processor))
                .param("actions", column(planned, each -> each.action().word()))
                .param("grounds", column(planned, Planned::ground))
                .param("dates", column(planned, each -> Objects.toString(each.retainUntil(), null)))
                .param("keeping", column(planned, each -> Boolean.toString(each.keepsAll())))
                .param("dueBy", dueBy.atOffset(ZoneOffset.UTC))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static SqlArrayValue column(List<Planned> planned, Function<Planned, @Nullable String> value) {
        return new SqlArrayValue("text", planned.stream().map(value).toArray());
    }

    public Optional<Instruction> find(UUID id) {
        return jdbc.sql("select * from instruction where id = :id")
                .param("id", id)
                .query(new InstructionRow())
                .optional();
    }

    Instruction get(UUID id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("HABEAS-PRO-003 No such instruction"));
    }

    /** In the order of the plan. */
    public List<Instruction> of(CaseId subject) {
        return ofAll(List.of(subject));
    }

    /** Of one step, in the order of the plan. */
    public List<Instruction> of(CaseId subject, Step step) {
        return of(subject).stream().filter(each -> each.step() == step).toList();
    }

    /** Of many cases at once, by case and in the order of the plan. */
    public List<Instruction> ofAll(Collection<CaseId> subjects) {
        return jdbc.sql("select * from instruction where case_id = any(:cases) order by case_id, ordinal")
                .param(
                        "cases",
                        new SqlArrayValue(
                                "uuid", subjects.stream().map(CaseId::value).toArray()))
                .query(new InstructionRow())
                .list();
    }

    /** Counts an attempt before it is made, so that an attempt which kills the process counts too. */
    Instruction beginAttempt(UUID id) {
        jdbc.sql("""
                update instruction set attempts = attempts + 1, sent_at = :now,
                    state = case when state = 'pending' then 'sent' else state end
                where id = :id and state not in ('done', 'not-found', 'manual')""")
                .param("id", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return get(id);
    }

    /** Lets the schedule of attempts begin anew, after a person decided to send again. */
    void sendAgain(UUID id) {
        jdbc.sql("update instruction set attempts = 0, state = 'pending' where id = :id"
                        + " and state not in ('done', 'not-found', 'manual')")
                .param("id", id)
                .update();
    }

    /** What has not been sent yet will not be. */
    public void stop(CaseId subject) {
        jdbc.sql("update instruction set reason = 'withdrawn' where case_id = :case and state in ('pending', 'failed')")
                .param("case", subject.value())
                .update();
    }

    /** Those of cases that are not over and lose data, whether sent or not; locked to the end of the transaction. */
    public List<Instruction> openAndDestroying() {
        return jdbc.sql("""
                select * from instruction where state in ('pending', 'sent', 'accepted', 'failed')
                  and (action = 'erase' or action = 'restrict' and retain_until is not null and not keeps_all)
                  and exists (select from privacy_case c where c.id = case_id)
                order by case_id, ordinal for update""").query(new InstructionRow()).list();
    }

    /** Turns instructions that no recipient answered into restrictions under a legal hold. */
    public void restrictInstead(Collection<UUID> ids) {
        jdbc.sql("""
                update instruction i set action = 'restrict', ground = :ground, retain_until = null
                where id = any(:ids) and receipt_at is null and not exists (select from instruction o
                    where o.case_id = i.case_id and o.step = i.step and o.processor = i.processor
                      and o.action = 'restrict' and o.id <> i.id)""")
                .param("ground", HeldBack.GROUND)
                .param("ids", new SqlArrayValue("uuid", ids.toArray()))
                .update();
    }

    void fail(UUID id, String reason) {
        jdbc.sql("update instruction set state = 'failed', reason = :reason where id = :id and state in ('pending',"
                        + " 'sent', 'accepted', 'failed')")
                .param("id", id)
                .param("reason", reason)
                .update();
    }

    /** Applies a receipt unless the ledger already holds a stronger one. */
    void apply(Receipt receipt) {
        Instruction present = get(receipt.instructionId());
        if (present.state().mayBecome(receipt.state())) {
            jdbc.sql("""
                    update instruction set state = :state, reason = coalesce(:reason, reason), receipt_count = :count,
                        receipt_at = :at where id = :id""")
                    .param("id", receipt.instructionId())
                    .param("state", receipt.state().word())
                    .param("reason", receipt.reason())
                    .param("count", receipt.count())
                    .param("at", receipt.receivedAt().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}
