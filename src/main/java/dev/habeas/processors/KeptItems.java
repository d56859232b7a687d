package dev.habeas.processors;

import dev.habeas.cases.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided to be kept of an erasure, and until when. Every change runs in the caller's transaction. */
@Repository
public class KeptItems {

    /** A recipient was told to keep it; before that it is a decision that may still change. */
    private static final String TOLD = """
            exists (select from instruction i where i.case_id = k.case_id and i.processor = k.processor and i.keeps_all)""";

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

    /** Those of the case whose last day is not over. */
    public List<KeptItem> of(CaseId subject) {
        return jdbc.sql("select * from kept_item where case_id = :case and keep_until >= :today order by processor")
                .param("case", subject.value())
                .param("today", today())
                .query(KeptItems::item)
                .list();
    }

    /** The last days that have to be waited for, also one that is over by now: each once. */
    public List<LocalDate> lastDays(CaseId subject) {
        return jdbc.sql("select distinct keep_until from kept_item k where case_id = :case and settled_at is null and "
                        + TOLD + " order by keep_until")
                .param("case", subject.value())
                .query(LocalDate.class)
                .list();
    }

    /** What other cases of the same person keep: the recipient does not tell cases apart. */
    List<KeptItem> ofOthers(CaseId subject) {
        return jdbc.sql("""
                select distinct on (k.processor) k.* from kept_item k
                where k.case_id <> :case and k.settled_at is null and k.keep_until >= :today
                    and exists (select from blind_index ours join blind_index theirs on theirs.mac = ours.mac
                        where ours.case_id = :case and theirs.case_id = k.case_id)
                    and\s""" + TOLD + " order by k.processor, k.keep_until desc")
                .param("case", subject.value())
                .param("today", today())
                .query(KeptItems::item)
                .list();
    }

    /** The recipients where the last day is over. Whoever withdrew the request meanwhile does not want it any more. */
    Set<String> over(CaseId subject) {
        return new HashSet<>(jdbc.sql("""
                select k.processor from kept_item k join privacy_case c on c.id = k.case_id
                where k.case_id = :case and k.settled_at is null and k.keep_until < :today
                    and c.outcome is distinct from 'withdrawn'""")
                .param("case", subject.value())
                .param("today", today())
                .query(String.class)
                .list());
    }

    /**
     * Those whose erasure was carried out after their last day, and those nobody wants erased any more.
     *
     * @return how many were erased
     */
    public int settle(CaseId subject) {
        int erased = settle(subject, """
                exists (select from instruction i where i.case_id = k.case_id and i.processor = k.processor
                    and i.step = 'released' and i.state in ('done', 'not-found', 'manual', 'refused'))""");
        settle(subject, "exists (select from privacy_case c where c.id = k.case_id and c.outcome = 'withdrawn')");
        return erased;
    }

    private int settle(CaseId subject, String which) {
        return jdbc.sql("update kept_item k set settled_at = :now where case_id = :case and settled_at is null"
                        + " and keep_until < :today and " + which)
                .param("case", subject.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("today", today())
                .update();
    }

    private static KeptItem item(ResultSet row, int number) throws SQLException {
        return new KeptItem(
                row.getString("processor"), row.getString("ground"), row.getObject("keep_until", LocalDate.class));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
