package dev.habeas.mailbox;

import dev.habeas.cases.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The table {@code mail_proposal}. */
@Repository
class ProposalRows {

    private final JdbcClient jdbc;

    ProposalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if this mail is there already; waits for another transaction that is adding it */
    boolean insert(CaseId id, IncomingMail mail, Instant now) {
        return jdbc.sql("""
                insert into mail_proposal
                    (id, message_hash, received_at, fetched_at, origin, attachments, whole, state)
                values (:id, :hash, :received, :now, :origin, :attachments, :whole, 'waiting')
                on conflict (message_hash) do nothing""")
                        .param("id", id.value())
                        .param("hash", mail.key())
                        .param("received", utc(mail.receivedAt()))
                        .param("now", utc(now))
                        .param("origin", mail.origin().word())
                        .param("attachments", mail.attachments())
                        .param("whole", mail.whole())
                        .update()
                == 1;
    }

    /** How many mails of a sender were answered since then. */
    int answeredSince(List<byte[]> senderMacs, Instant since) {
        return jdbc.sql("select count(*) from mail_proposal where sender_mac = any(:macs) and answered_at > :since")
                .param("macs", new SqlArrayValue("bytea", (Object[]) senderMacs.toArray(new byte[0][])))
                .param("since", utc(since))
                .query(Integer.class)
                .single();
    }

    void answered(CaseId id, byte[] senderMac, Instant now) {
        jdbc.sql("update mail_proposal set answered_at = :now, sender_mac = :mac where id = :id")
                .param("now", utc(now))
                .param("mac", senderMac)
                .param("id", id.value())
                .update();
    }

    /** What waits: people first, then the oldest first. */
    List<Proposal> waiting(int most, int skip) {
        return list(
                "where state = 'waiting' order by origin <> 'person', received_at, id limit :most offset :skip",
                most,
                skip);
    }

    /** What was settled, the latest first. */
    List<Proposal> settled(int most, int skip) {
        return list("where state <> 'waiting' order by settled_at desc, id limit :most offset :skip", most, skip);
    }

    int countWaiting() {
        return jdbc.sql("select count(*) from mail_proposal where state = 'waiting'")
                .query(Integer.class)
                .single();
    }

    private List<Proposal> list(String rest, int most, int skip) {
        return jdbc.sql("select * from mail_proposal " + rest)
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> proposal(row))
                .list();
    }

    Optional<Proposal> find(CaseId id) {
        return one("", id);
    }

    /** As {@link #find}, and nobody else settles it before the end of this transaction. */
    Optional<Proposal> lock(CaseId id) {
        return one(" for update", id);
    }

    private Optional<Proposal> one(String rest, CaseId id) {
        return jdbc.sql("select * from mail_proposal where id = :id" + rest)
                .param("id", id.value())
                .query((row, n) -> proposal(row))
                .optional();
    }

    /** @param opened the case; null if it was dismissed for the reason */
    void settle(CaseId id, @Nullable CaseId opened, @Nullable String reason, String person, Instant now) {
        jdbc.sql("""
                update mail_proposal set state = :state, case_id = :case, reason = :reason, settled_by = :person,
                    settled_at = :now, destroyed_at = case when :state = 'opened' then :now else null end
                where id = :id""")
                .param("state", opened == null ? "dismissed" : "opened")
                .param("case", opened == null ? null : opened.value())
                .param("reason", reason)
                .param("person", person)
                .param("now", utc(now))
                .param("id", id.value())
                .update();
    }

    /** What was dismissed before that and is still kept. */
    List<CaseId> dismissedBefore(Instant before, int most) {
        return jdbc.sql("""
                        select id from mail_proposal
                        where state = 'dismissed' and destroyed_at is null and settled_at <= :before
                        order by settled_at limit :most for update skip locked""").param("before", utc(before)).param("most", most).query(UUID.class).list().stream()
                .map(CaseId::new)
                .toList();
    }

    void destroyed(CaseId id, Instant now) {
        jdbc.sql("update mail_proposal set destroyed_at = :now, sender_mac = null where id = :id")
                .param("now", utc(now))
                .param("id", id.value())
                .update();
    }

    /** Deletes the rows of what was dismissed and destroyed before that. */
    void forget(Instant before) {
        jdbc.sql("delete from mail_proposal where state = 'dismissed' and destroyed_at <= :before")
                .param("before", utc(before))
                .update();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        UUID opened = row.getObject("case_id", UUID.class);
        OffsetDateTime settledAt = row.getObject("settled_at", OffsetDateTime.class);
        return new Proposal(
                new CaseId(row.getObject("id", UUID.class)),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("origin"),
                row.getInt("attachments"),
                row.getBoolean("whole"),
                row.getObject("answered_at") != null,
                Proposal.State.ofWord(Objects.requireNonNull(row.getString("state"))),
                row.getString("reason"),
                row.getString("settled_by"),
                settledAt == null ? null : settledAt.toInstant(),
                row.getObject("destroyed_at") != null,
                opened == null ? null : new CaseId(opened));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
