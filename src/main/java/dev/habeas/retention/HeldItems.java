package dev.habeas.retention;

import dev.habeas.cases.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Which data of which case is held where, and the erasures that wait for that to end. Runs in the caller's transaction. */
@Repository
class HeldItems {

    /**
     * Of the hold {@code h}, for the data of case {@code i.case_id} at recipient {@code i.processor}: a hold on a case covers
     * every case of its person, because the recipient does not tell cases apart.
     */
    private static final String COVERS = """
            h.released_at is null and (h.processor is null or h.processor = i.processor)
            and (h.case_id = i.case_id or (h.case_id is null and not h.of_person)
                or exists (select from legal_hold_person p join blind_index b on b.mac = p.mac
                    where p.hold_id = h.id and b.case_id = i.case_id)
                or exists (select from blind_index theirs join blind_index b on b.mac = theirs.mac
                    where theirs.case_id = h.case_id and b.case_id = i.case_id))""";

    private final JdbcClient jdbc;

    HeldItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Data of a case at one recipient. */
    record Item(CaseId subject, String processor) {}

    /** Those that some standing hold covers. */
    Set<Item> heldAmong(Collection<Item> items) {
        return covered(null, items);
    }

    /** Those that this hold covers, as long as it stands. */
    Set<Item> heldBy(UUID hold, Collection<Item> items) {
        return covered(hold, items);
    }

    private Set<Item> covered(@Nullable UUID hold, Collection<Item> items) {
        return new HashSet<>(jdbc.sql(
                        "select i.case_id, i.processor from unnest(:cases::uuid[], :processors::text[]) as i (case_id, processor)"
                                + " where exists (select from legal_hold h"
                                + " where h.id = coalesce(cast(:hold as uuid), h.id) and " + COVERS + ")")
                .param("hold", hold)
                .param(
                        "cases",
                        new SqlArrayValue(
                                "uuid",
                                items.stream()
                                        .map(item -> item.subject().value())
                                        .toArray()))
                .param(
                        "processors",
                        new SqlArrayValue(
                                "text", items.stream().map(Item::processor).toArray()))
                .query(HeldItems::item)
                .list());
    }

    /** The cases that the hold covers, by themselves or by their person. */
    List<CaseId> casesOf(UUID hold) {
        return jdbc.sql("""
                select case_id from legal_hold where id = :hold and case_id is not null
                union select b.case_id from legal_hold_person p join blind_index b on b.mac = p.mac
                    where p.hold_id = :hold
                union select b.case_id from legal_hold h join blind_index theirs on theirs.case_id = h.case_id
                    join blind_index b on b.mac = theirs.mac where h.id = :hold""")
                .param("hold", hold)
                .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Begins the waiting, also for an item whose erasure had gone on after an earlier hold. */
    void putOff(Collection<Item> items, Instant at) {
        items.forEach(item -> jdbc.sql("""
                insert into held_item (case_id, processor, held_at) values (:case, :processor, :at)
                on conflict (case_id, processor) do update set held_at = excluded.held_at, resumed_at = null,
                    settled_at = null""")
                .param("case", item.subject().value())
                .param("processor", item.processor())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update());
    }

    /** Ends the waiting of every item that no hold covers any more, and tells which these are. */
    List<Item> resume(Instant at) {
        return jdbc.sql("update held_item i set resumed_at = :at where i.resumed_at is null and not exists"
                        + " (select from legal_hold h where " + COVERS + ") returning i.case_id, i.processor")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(HeldItems::item)
                .list();
    }

    Set<String> resumed(CaseId subject) {
        return new HashSet<>(
                jdbc.sql("""
                select processor from held_item
                where case_id = :case and resumed_at is not null and settled_at is null""").param("case", subject.value()).query(String.class).list());
    }

    /** The erasure has been carried out, or is not wanted any more: the person's identifiers are not needed for it. */
    int settle(CaseId subject, Instant at) {
        return jdbc.sql("""
                update held_item set settled_at = :at
                where case_id = :case and resumed_at is not null and settled_at is null""")
                .param("case", subject.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        return new Item(new CaseId(row.getObject("case_id", UUID.class)), row.getString("processor"));
    }
}
