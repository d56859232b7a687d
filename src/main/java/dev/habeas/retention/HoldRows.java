package dev.habeas.retention;

import dev.habeas.cases.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The register of holds. Every change runs in the caller's transaction. */
@Repository
class HoldRows {

    private final JdbcClient jdbc;

    HoldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(LegalHold hold, List<byte[]> person) {
        jdbc.sql("""
                insert into legal_hold (id, case_id, processor, category, of_person, reason, owner, review_on, placed_by,
                    placed_at)
                values (:id, :case, :processor, :category, :person, :reason, :owner, :review, :by, :at)""")
                .param("id", hold.id())
                .param("case", hold.subject() == null ? null : hold.subject().value(), java.sql.Types.OTHER)
                .param("processor", hold.processor())
                .param("category", hold.category())
                .param("person", hold.ofPerson())
                .param("reason", hold.reason().word())
                .param("owner", hold.owner())
                .param("review", hold.reviewOn())
                .param("by", hold.placedBy())
                .param("at", hold.placedAt().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(
                        "insert into legal_hold_person (hold_id, mac) select :id, m from unnest(:macs) as m on conflict do nothing")
                .param("id", hold.id())
                .param("macs", new SqlArrayValue("bytea", (Object[]) person.toArray(new byte[0][])))
                .update();
    }

    Optional<LegalHold> find(UUID id) {
        return jdbc.sql("select * from legal_hold where id = :id")
                .param("id", id)
                .query(HoldRows::row)
                .optional();
    }

    /** Whether there is, or was, personal data under this number: of a case, a disclosure or a breach. */
    boolean knows(CaseId id) {
        return jdbc.sql("select exists (select from case_key where case_id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether its personal data was destroyed, so that nothing is left to be held and nobody can be named. */
    boolean isDestroyed(CaseId id) {
        return jdbc.sql("select exists (select from case_key where case_id = :id and shredded_at is not null)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Those that stand, the one to be reviewed first coming first; then those released, the latest first. */
    List<LegalHold> all(int most) {
        return jdbc.sql("""
                select * from legal_hold order by released_at is not null,
                    case when released_at is null then review_on end, released_at desc, id limit :most""").param("most", most).query(HoldRows::row).list();
    }

    /** Those that stand and cover data of people at this recipient, there only or everywhere. */
    List<LegalHold> standingAt(String processor) {
        return jdbc.sql("""
                select * from legal_hold where released_at is null and (processor is null or processor = :processor)
                    and (case_id is not null or of_person) order by id""").param("processor", processor).query(HoldRows::row).list();
    }

    /** Whether some person is held at this recipient of whom only hashes are known, or not even these. */
    boolean holdsUnnamedAt(String processor) {
        return jdbc.sql("""
                select exists (select from legal_hold h where h.released_at is null
                    and (h.processor is null or h.processor = :processor)
                    and (h.of_person and not exists (select from vault_entry e where e.case_id = h.id)
                        or exists (select from privacy_case c where c.id = h.case_id) and not exists (select from vault_entry e
                            where e.case_id = h.case_id and e.field = 'subject.identifiers')))""").param("processor", processor).query(Boolean.class).single();
    }

    /** How many holds stand, and how many of them should have been looked at by now. */
    record Standing(int standing, int toReview) {}

    Standing standing(LocalDate today) {
        return jdbc.sql("""
                select count(*) as standing, count(*) filter (where review_on <= :today) as due from legal_hold
                where released_at is null""")
                .param("today", today)
                .query((row, number) -> new Standing(row.getInt("standing"), row.getInt("due")))
                .single();
    }

    void reviewOn(UUID id, LocalDate day) {
        jdbc.sql("update legal_hold set review_on = :day where id = :id and released_at is null")
                .param("id", id)
                .param("day", day)
                .update();
    }

    /** From then on nothing tells any more which person it was about. */
    void release(UUID id, String by, Instant at) {
        jdbc.sql("update legal_hold set released_by = :by, released_at = :at where id = :id and released_at is null")
                .param("id", id)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from legal_hold_person where hold_id = :id")
                .param("id", id)
                .update();
    }

    private static LegalHold row(ResultSet row, int number) throws SQLException {
        UUID subject = row.getObject("case_id", UUID.class);
        return new LegalHold(
                row.getObject("id", UUID.class),
                subject == null ? null : new CaseId(subject),
                row.getBoolean("of_person"),
                row.getString("processor"),
                row.getString("category"),
                HoldReason.ofWord(row.getString("reason")).orElseThrow(),
                row.getString("owner"),
                row.getObject("review_on", LocalDate.class),
                row.getString("placed_by"),
                row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                row.getString("released_by"),
                instant(row, "released_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
