package dev.habeas.journeys;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database holds about a case, past the application. */
final class Ledger {

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The row of one recipient. */
    record Line(String id, String state, int attempts, Instant sentAt, String reason) {}

    Line line(OpenCase subject, String recipient) {
        return jdbc.sql("""
                select id, state, attempts, sent_at, coalesce(reason, '') as reason from instruction
                where case_id = cast(? as uuid) and processor = ?""")
                .params(subject.id(), recipient)
                .query((row, number) -> new Line(
                        row.getString("id"),
                        row.getString("state"),
                        row.getInt("attempts"),
                        Optional.ofNullable(row.getObject("sent_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(Instant.EPOCH),
                        row.getString("reason")))
                .single();
    }

    /** The receipts of one recipient as {@code source state reason}, the first one first. */
    List<String> receipts(OpenCase subject, String recipient) {
        return jdbc.sql("""
                select concat_ws(' ', r.source, r.state, r.reason) from receipt r join instruction i
                    on i.id = r.instruction_id
                where i.case_id = cast(? as uuid) and i.processor = ? order by r.received_at""").params(subject.id(), recipient).query(String.class).list();
    }

    /** The types of the evidence that names this recipient's instruction, in the order of the chain. */
    List<String> evidence(OpenCase subject, String recipient) {
        return jdbc.sql("""
                select type from evidence_entry where case_id = cast(? as uuid) and position(? in facts) > 0
                order by seq""")
                .params(subject.id(), line(subject, recipient).id())
                .query(String.class)
                .list();
    }

    /** Types of open incidents in the case and all it calls, with their message. */
    List<String> incidents(OpenCase subject) {
        return jdbc.sql("""
                select i.incident_type_ || ' ' || coalesce(i.incident_msg_, '') from act_ru_incident i
                    join act_ru_execution e on e.id_ = i.proc_inst_id_
                where e.business_key_ = ? and i.id_ = i.cause_incident_id_""").param(subject.reference()).query(String.class).list();
    }

    /** When the one external task of the case that failed is tried again; empty if none has failed. */
    Optional<Instant> nextAttempt(OpenCase subject) {
        return jdbc.sql("""
                select t.lock_exp_time_ from act_ru_ext_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                where e.business_key_ = ? and t.error_msg_ is not null""")
                .param(subject.reference())
                .query(LocalDateTime.class)
                .optional()
                .map(time -> time.toInstant(ZoneOffset.UTC));
    }

    /** When a timer of the case that stands at this element is due; empty if there is none. */
    Optional<Instant> timer(OpenCase subject, String element) {
        return jdbc.sql("""
                select j.duedate_ from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
                where e.business_key_ = ? and j.handler_cfg_ = ?""")
                .params(subject.reference(), element)
                .query(LocalDateTime.class)
                .optional()
                .map(time -> time.toInstant(ZoneOffset.UTC));
    }

    /** How many entries of this type the evidence of the case has. */
    long entries(OpenCase subject, String type) {
        return count(
                "select count(*) from evidence_entry where case_id = cast(? as uuid) and type = ?", subject.id(), type);
    }

    long count(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }

    String text(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(String.class).single();
    }

    /** Receipts and letters of cases that no longer run would be tried again and again. */
    void forgetTheUndelivered() {
        jdbc.sql("update receipt set delivered_at = received_at where delivered_at is null")
                .update();
        jdbc.sql("delete from notice where state in ('queued', 'sending')").update();
    }
}
