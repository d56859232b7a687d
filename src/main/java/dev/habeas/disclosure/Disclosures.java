package dev.habeas.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of disclosures. Every change runs in the caller's transaction. */
@Repository
class Disclosures {

    private final JdbcClient jdbc;
    private final Clock clock;

    Disclosures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(Disclosure received, String by) {
        jdbc.sql("""
                insert into disclosure (id, agency_kind, country, role, customer, received_at, respond_by, recorded_by,
                    status)
                values (:id, :kind, :country, :role, :customer, :received, :respondBy, :by, 'received')""")
                .param("id", received.id())
                .param("kind", received.agencyKind())
                .param("country", received.country())
                .param("role", received.role())
                .param("customer", received.customer())
                .param("received", received.receivedAt().atOffset(ZoneOffset.UTC))
                .param("respondBy", received.respondBy().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** What was found out and decided, as the second person is to approve it; who was told of an earlier one is asked anew. */
    void assessed(UUID id, String basis, String necessity, String scope, String notice, @Nullable Instant noticeAt) {
        jdbc.sql("""
                update disclosure set legal_basis = :basis, necessity = :necessity, scope = :scope, notice = :notice,
                    notice_at = :noticeAt, customer_told_at = null, object_by = null,
                    customer_answer = case when customer_answer = 'objects' then customer_answer end
                where id = :id""")
                .param("id", id)
                .param("basis", basis)
                .param("necessity", necessity)
                .param("scope", scope)
                .param("notice", notice)
                .param("noticeAt", noticeAt == null ? null : noticeAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    void disclosed(UUID id, String channel) {
        jdbc.sql("""
                update disclosure set channel = :channel, decided_at = :now, told_at = customer_told_at,
                    status = case when customer_told_at is null then 'disclosed' else 'told' end
                where id = :id""")
                .param("id", id)
                .param("channel", channel)
                .param("now", now())
                .update();
    }

    /** The customer whose data it is knows, and nothing is handed over yet. */
    void customerTold(UUID id, Instant objectBy) {
        jdbc.sql("update disclosure set customer_told_at = :now, object_by = :objectBy where id = :id")
                .param("id", id)
                .param("now", now())
                .param("objectBy", objectBy.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What the customer said who was told first. */
    void customerAnswered(UUID id, String answer) {
        jdbc.sql("update disclosure set customer_answer = :answer where id = :id")
                .param("id", id)
                .param("answer", answer)
                .update();
    }

    /** Whoever has to be told is not told before then. */
    void prolonged(UUID id, Instant noticeAt) {
        jdbc.sql("update disclosure set notice_at = :noticeAt where id = :id")
                .param("id", id)
                .param("noticeAt", noticeAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    void rejected(UUID id) {
        jdbc.sql("update disclosure set status = 'rejected', decided_at = :now where id = :id")
                .param("id", id)
                .param("now", now())
                .update();
    }

    void told(UUID id) {
        jdbc.sql("update disclosure set status = 'told', told_at = :now where id = :id")
                .param("id", id)
                .param("now", now())
                .update();
    }

    /** Nobody can be told, and the waiting for it is over; it stays on record that nobody was. */
    void notReachable(UUID id) {
        jdbc.sql("update disclosure set notice_settled_at = :now where id = :id")
                .param("id", id)
                .param("now", now())
                .update();
    }

    /** Keeps everybody else who does the same from going on until the end of the transaction. */
    void lock(UUID id) {
        jdbc.sql("select id from disclosure where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    Optional<Disclosure> find(UUID id) {
        return jdbc.sql("select * from disclosure where id = :id")
                .param("id", id)
                .query(Disclosures::row)
                .optional();
    }

    /** The latest first. */
    List<Disclosure> all() {
        return jdbc.sql("select * from disclosure order by received_at desc, id limit 1000")
                .query(Disclosures::row)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Disclosure row(ResultSet row, int number) throws SQLException {
        return new Disclosure(
                row.getObject("id", UUID.class),
                row.getString("agency_kind"),
                row.getString("country"),
                row.getString("role"),
                row.getString("customer"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("respond_by", OffsetDateTime.class).toInstant(),
                row.getString("status"),
                row.getString("legal_basis"),
                row.getString("necessity"),
                row.getString("scope"),
                row.getString("notice"),
                instant(row, "notice_at"),
                row.getString("channel"),
                instant(row, "decided_at"),
                instant(row, "told_at"),
                instant(row, "customer_told_at"),
                row.getString("customer_answer"),
                instant(row, "object_by"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
