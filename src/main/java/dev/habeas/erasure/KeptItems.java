package dev.habeas.erasure;

import dev.habeas.cases.CaseId;
import dev.habeas.processors.HoldsData;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** What was decided to be kept, and until when. Every change runs in the caller's transaction. */
@Repository
class KeptItems implements HoldsData {

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptItems(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Replaces what was decided about the same recipient before. */
    void keep(CaseId subject, KeptItem item, String person) {
        jdbc.sql("""
                insert into kept_item (case_id, processor, ground, keep_until, kept_by, kept_at)
                values (:case, :processor, :ground, :until, :person, :now)
                on conflict (case_id, processor) do update set ground = excluded.ground,
                    keep_until = excluded.keep_until, kept_by = excluded.kept_by, kept_at = excluded.kept_at""")
                .param("case", subject.value())
                .param("processor", item.processor())
                .param("ground", item.ground())
                .param("until", item.until())
                .param("person", person)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return whether it had been kept */
    boolean giveUp(CaseId subject, String processor) {
        return jdbc.sql("delete from kept_item where case_id = :case and processor = :processor")
                        .param("case", subject.value())
                        .param("processor", processor)
                        .update()
                == 1;
    }

    /** Those whose last day is not over. */
    List<KeptItem> of(CaseId subject) {
        return jdbc.sql("""
                select processor, ground, keep_until from kept_item
                where case_id = :case and keep_until >= :today order by processor""")
                .param("case", subject.value())
                .param("today", today())
                .query((row, number) -> new KeptItem(
                        row.getString("processor"),
                        row.getString("ground"),
                        row.getObject("keep_until", LocalDate.class)))
                .list();
    }

    @Override
    public Set<String> heldAmong(CaseId subject, Collection<String> processors) {
        return new HashSet<>(jdbc.sql("""
                select processor from kept_item
                where case_id = :case and keep_until >= :today and processor = any(:processors)""")
                .param("case", subject.value())
                .param("today", today())
                .param("processors", new SqlArrayValue("text", processors.toArray()))
                .query(String.class)
                .list());
    }

    /** Nothing to remember: each item has its last day. */
    @Override
    public void putOff(CaseId subject, Set<String> processors) {}

    /** Those whose last day is over. Whoever withdrew the request meanwhile does not want it any more. */
    @Override
    public Set<String> released(CaseId subject) {
        return new HashSet<>(jdbc.sql("""
                select k.processor from kept_item k join privacy_case c on c.id = k.case_id
                where k.case_id = :case and k.settled_at is null and k.keep_until < :today
                    and c.outcome is distinct from 'withdrawn'""")
                .param("case", subject.value())
                .param("today", today())
                .query(String.class)
                .list());
    }

    @Override
    public int settle(CaseId subject) {
        return jdbc.sql("""
                update kept_item set settled_at = :now
                where case_id = :case and settled_at is null and keep_until < :today""")
                .param("case", subject.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("today", today())
                .update();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
