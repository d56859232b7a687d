package dev.habeas.cases;

import dev.habeas.jurisdictions.Right;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/**
 * Which cases the same identifiers stand behind, where the company is the controller: for people at work only, because whoever
 * asks for somebody else must not learn what that person asks for. Runs in the caller's transaction.
 */
@Repository
public class SamePerson {

    /** An address that many use would otherwise link every case with every other. */
    private static final int NEWEST = 50;

    private final JdbcClient jdbc;
    private final BlindIndex index;
    private final Clock clock;

    SamePerson(JdbcClient jdbc, BlindIndex index, Clock clock) {
        this.jdbc = jdbc;
        this.index = index;
        this.clock = clock;
    }

    /** Links the case with the others that are open under any of these identifiers, from both ends. Idempotent. */
    public void link(CaseId id, List<Identifier> identifiers) {
        byte[][] macs = identifiers.stream()
                .flatMap(each -> index.hashesOf(each).stream())
                .toArray(byte[][]::new);
        jdbc.sql("""
                with other as (
                    select c.id from privacy_case c
                    where c.role = 'controller' and c.closed_at is null and c.id <> :id
                      and c.id in (select case_id from blind_index where mac = any(:macs))
                    order by c.opened_at desc, c.id limit :newest)
                insert into case_link (case_id, other_id, kind, linked_at)
                select :id, id, :kind, :now from other union all select id, :id, :kind, :now from other
                on conflict do nothing""")
                .param("id", id.value())
                .param("macs", new SqlArrayValue("bytea", (Object[]) macs))
                .param("newest", NEWEST)
                .param("kind", CaseLinks.Kind.SAME_PERSON.word())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether another case for this right is open under any identifier of this one, whatever became of this one. */
    public boolean isOpenBeside(CaseId id, Right right) {
        return jdbc.sql("""
                select exists (select from blind_index mine
                    join blind_index theirs on theirs.mac = mine.mac and theirs.case_id <> mine.case_id
                    join privacy_case c on c.id = theirs.case_id
                    where mine.case_id = :id and c."right" = :right and c.outcome is null)""")
                .param("id", id.value())
                .param("right", right.word())
                .query(Boolean.class)
                .single();
    }

    /** The other cases, the newest first; empty if there are none. */
    public List<PrivacyCase> casesBeside(CaseId id) {
        return jdbc.sql("""
                select c.* from case_link l join privacy_case c on c.id = l.other_id
                where l.case_id = :id and l.kind = :kind order by c.opened_at desc, c.id""")
                .param("id", id.value())
                .param("kind", CaseLinks.Kind.SAME_PERSON.word())
                .query(new CaseRow())
                .list();
    }
}
