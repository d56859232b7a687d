package dev.habeas.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All cases. Every change runs in the caller's transaction; a final case no longer changes. */
@Repository
public class Cases {

    private final JdbcClient jdbc;
    private final Clock clock;

    Cases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void open(PrivacyCase opened) {
        jdbc.sql("""
                insert into privacy_case (id, reference, "right", regime, role, residence, channel, requester, locale,
                    controller, received_at, opened_at, status)
                values (:id, :reference, :right, :regime, :role, :residence, :channel, :requester, :locale,
                    :controller, :receivedAt, :openedAt, :status)""")
                .param("id", opened.id().value())
                .param("reference", opened.reference().value())
                .param("right", opened.right().word())
                .param("regime", opened.regime())
                .param("role", opened.role().word())
                .param("residence", opened.residence().code())
                .param("channel", opened.channel())
                .param("requester", opened.requester())
                .param("locale", opened.locale().toLanguageTag())
                .param("controller", opened.controller())
                .param("receivedAt", opened.receivedAt().atOffset(ZoneOffset.UTC))
                .param("openedAt", opened.openedAt().atOffset(ZoneOffset.UTC))
                .param("status", opened.status().word())
                .update();
    }

    public Optional<PrivacyCase> find(CaseId id) {
        return jdbc.sql("select * from privacy_case where id = :id")
                .param("id", id.value())
                .query(new CaseRow())
                .optional();
    }

    /** The case of a reference as people write it; empty if there is none, or it is no reference. */
    public Optional<CaseId> findByReference(String reference) {
        return jdbc.sql("select id from privacy_case where reference = :reference")
                .param("reference", reference.strip().toUpperCase(Locale.ROOT))
                .query(UUID.class)
                .optional()
                .map(CaseId::new);
    }

    /** @throws UnknownCaseException if there is no such case */
    public PrivacyCase get(CaseId id) {
        return find(id).orElseThrow(UnknownCaseException::new);
    }

    /** The cases that fit, the earliest receipt first. */
    public List<PrivacyCase> list(CaseFilter filter) {
        return jdbc.sql("""
                select * from privacy_case
                where (cast(:right as text) is null or "right" = :right)
                  and (cast(:status as text) is null or status = :status)
                  and (cast(:dueBefore as timestamptz) is null or exists (select from case_deadline d
                        where d.case_id = privacy_case.id and d.state in ('running', 'missed')
                          and d.due_at < :dueBefore))
                order by received_at, id
                limit :size offset :skip""")
                .param("right", filter.right() == null ? null : filter.right().word())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().word())
                .param(
                        "dueBefore",
                        filter.dueBefore() == null ? null : filter.dueBefore().atOffset(ZoneOffset.UTC))
                .param("size", filter.size())
                .param("skip", (long) filter.page() * filter.size())
                .query(new CaseRow())
                .list();
    }

    /** Keeps everybody else who does the same from going on until the end of the transaction. */
    public void lock(CaseId id) {
        jdbc.sql("select id from privacy_case where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    /** Moves an open case on; does nothing to a final one. */
    public void moveTo(CaseId id, CaseStatus status) {
        update(id, status, null, null, status.isFinal() ? clock.instant() : null);
    }

    /** Corrects when the request reached the company. */
    public void correctReceipt(CaseId id, Instant receivedAt) {
        jdbc.sql("update privacy_case set received_at = :receivedAt where id = :id and closed_at is null")
                .param("id", id.value())
                .param("receivedAt", receivedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Records for which platform customer the company holds the data; a key of the register of customers. */
    public void assignController(CaseId id, String controller) {
        jdbc.sql("update privacy_case set controller = :controller where id = :id and closed_at is null")
                .param("id", id.value())
                .param("controller", controller)
                .update();
    }

    /** Records how the case is decided; the ground is a code, null when nothing is refused. */
    public void decide(CaseId id, Outcome outcome, @Nullable String ground) {
        update(id, null, outcome, ground, null);
    }

    private void update(
            CaseId id,
            @Nullable CaseStatus status,
            @Nullable Outcome outcome,
            @Nullable String ground,
            @Nullable Instant closedAt) {
        jdbc.sql("""
                update privacy_case set status = coalesce(:status, status), outcome = coalesce(:outcome, outcome),
                    ground = coalesce(:ground, ground), closed_at = coalesce(:closedAt, closed_at)
                where id = :id and closed_at is null""")
                .param("id", id.value())
                .param("status", status == null ? null : status.word())
                .param("outcome", outcome == null ? null : outcome.word())
                .param("ground", ground)
                .param("closedAt", closedAt == null ? null : closedAt.atOffset(ZoneOffset.UTC))
                .update();
    }
}
