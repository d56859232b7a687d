package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.evidence.EvidenceVerifier;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that a case left behind: in the ledger, in the mailbox, in the engine, in the evidence. */
final class CaseBook {

    private final JdbcClient jdbc;
    private final MailRoom mail;

    CaseBook(JdbcClient jdbc, MailRoom mail) {
        this.jdbc = jdbc;
        this.mail = mail;
    }

    /** What the recipients were told and how it ended, as {@code step action state: recipients}. */
    List<String> instructions(OpenCase subject) {
        return jdbc.sql("""
                select step || ' ' || action || ' ' || state || ': ' || string_agg(processor, ' ' order by processor)
                from instruction where case_id = cast(? as uuid)
                group by step, action, state order by min(created_at), action, state""").param(subject.id()).query(String.class).list();
    }

    /** The receipts of every instruction, as {@code step action recipient: source state, source state}. */
    List<String> receipts(OpenCase subject) {
        return jdbc.sql("""
                select i.step || ' ' || i.action || ' ' || i.processor || ': '
                    || coalesce(string_agg(r.source || ' ' || r.state, ', ' order by r.received_at), 'none')
                from instruction i left join receipt r on r.instruction_id = i.id where i.case_id = cast(? as uuid)
                group by i.id order by 1""").param(subject.id()).query(String.class).list();
    }

    /** Every recipient answered once and for good, but for one that was silent: it had more to say in the end. */
    void assertReceipts(OpenCase subject, Cell cell) {
        List<String> once =
                jdbc.sql("""
                select step || ' ' || action || ' ' || processor || ': answer ' || state from instruction
                where case_id = cast(? as uuid) order by 1""").param(subject.id()).query(String.class).list();
        assertThat(receipts(subject))
                .hasSameSizeAs(once)
                .allSatisfy(line -> assertThat(once.contains(line)
                                || cell.hasSilence() && line.contains(" " + cell.silent() + ": answer accepted, "))
                        .as(line)
                        .isTrue());
    }

    /** How many instructions the systems themselves took to heart: a silent one did not. */
    long carriedOut(OpenCase subject) {
        return jdbc.sql("""
                select count(*) from instruction where case_id = cast(? as uuid) and state in ('done', 'not-found')""").param(subject.id()).query(Long.class).single();
    }

    /** Where the case stands in the engine; empty once nothing runs for it any more. */
    List<String> running(OpenCase subject) {
        return jdbc.sql("""
                select coalesce(e.act_id_, d.key_) from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                where e.business_key_ = ?""").param(subject.reference()).query(String.class).list();
    }

    /** The tasks that wait for a person now. */
    List<String> openTasks(OpenCase subject) {
        return jdbc.sql("""
                select t.name_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                where e.business_key_ = ? order by t.create_time_""").param(subject.reference()).query(String.class).list();
    }

    /** The tasks that anybody ever had in the case, in their order. */
    List<String> tasksEver(OpenCase subject) {
        return jdbc.sql("""
                select t.name_ from act_hi_taskinst t join act_hi_procinst p on p.id_ = t.proc_inst_id_
                where p.business_key_ = ? order by t.start_time_""").param(subject.reference()).query(String.class).list();
    }

    /** When a timer at this element is due, the first one of several. */
    Optional<Instant> timer(OpenCase subject, String element) {
        return due(subject, "j.handler_cfg_ = ?", element);
    }

    /** When the next timer of any kind is due. */
    Optional<Instant> nextTimer(OpenCase subject) {
        return due(subject, "j.duedate_ > ?", LocalDateTime.of(2000, 1, 1, 0, 0));
    }

    private Optional<Instant> due(OpenCase subject, String condition, Object parameter) {
        String timers = """
                select min(j.duedate_) from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
                where e.business_key_ = ? and (%s)""";
        return jdbc.sql(timers.formatted(condition))
                .params(subject.reference(), parameter)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDateTime.class)))
                .single()
                .map(time -> time.toInstant(ZoneOffset.UTC));
    }

    /** Whether nothing can happen by itself now: no job is due, no worker has anything to do, no letter is to be sent. */
    boolean isAtRest(OpenCase subject, Instant now) {
        return jdbc.sql("""
                select (select count(*) from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
                    where e.business_key_ = :key and (j.duedate_ is null or j.duedate_ <= :now))
                  + (select count(*) from act_ru_ext_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                    where e.business_key_ = :key)
                  + (select count(*) from notice where case_id = cast(:id as uuid) and state in ('queued', 'sending'))""")
                        .param("key", subject.reference())
                        .param("id", subject.id())
                        .param("now", LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                        .query(Long.class)
                        .single()
                == 0;
    }

    /** The mails of the case after its acknowledgement, each sent once; all that the person got is in their language. */
    void assertLetters(OpenCase subject, Cell cell, String email) {
        List<String> expected = new ArrayList<>(List.of(cell.right() + "-acknowledgement sent"));
        cell.letters().forEach(letter -> expected.add(letter + " sent"));
        eventually(() -> assertThat(notices(subject, "")).isEqualTo(expected));
        List<String> ofThePages = cell.isByPage() ? List.of("portal-status-link sent", "portal-code sent") : List.of();
        assertThat(notices(subject, "portal-")).isEqualTo(ofThePages);
        int toProveTheMailbox = cell.isByPage() ? 1 : 0;
        assertThat(mail.mailbox(email))
                .hasSize(expected.size() + ofThePages.size() + toProveTheMailbox)
                .allMatch(each -> language(each).equals(cell.locale()));
    }

    /** The mails of the case whose kind begins so; those of the public pages only if asked for. */
    private List<String> notices(OpenCase subject, String prefix) {
        return jdbc.sql("""
                select kind || ' ' || state from notice where case_id = cast(? as uuid)
                    and kind like ? and kind like 'portal-%' = (? <> '') order by created_at""")
                .params(subject.id(), prefix + "%", prefix)
                .query(String.class)
                .list();
    }

    void assertNothingIsLeft(OpenCase subject) {
        assertThat(running(subject)).isEmpty();
        assertThat(jdbc.sql("""
                select state_ from act_hi_procinst where business_key_ = ?
                    and state_ not in ('COMPLETED', 'INTERNALLY_TERMINATED')""").param(subject.reference()).query(String.class).list())
                .isEmpty();
        assertThat(jdbc.sql("""
                select count(*) from act_hi_incident i join act_hi_procinst p on p.id_ = i.proc_inst_id_
                where p.business_key_ = ? and i.incident_state_ = 0""").param(subject.reference()).query(Long.class).single())
                .as("open incidents")
                .isZero();
        assertThat(EvidenceVerifier.verify(subject.evidence(), Optional.empty()).problems())
                .isEmpty();
    }

    private static String language(MimeMessage each) {
        try {
            return String.join("", each.getHeader("Content-Language"));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
