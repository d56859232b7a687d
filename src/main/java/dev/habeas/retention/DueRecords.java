package dev.habeas.retention;

import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Finds the cases, disclosures and breaches whose records of a class have been kept long enough. */
@Repository
class DueRecords {

    /** The clauses are of this class, what they compare comes as parameters. */
    private static final String CASES = """
            from privacy_case c left join unnest(:regimes::text[], :windows::bigint[], :months::int[])
                as s (regime, appeal_window, months) on s.regime = c.regime
            where\s""";

    private static final String DISCLOSURES = """
            from (select id, coalesce(told_at, notice_settled_at, decided_at) as closed_at from disclosure
                where status in ('rejected', 'told')
                    or (status = 'disclosed' and (notice = 'forbidden' or notice_settled_at is not null))) c
            where\s""";

    private static final String BREACHES = "from breach c where ";

    private static final String NOT_SHREDDED =
            " and not exists (select from case_key k where k.case_id = c.id and k.shredded_at is not null)";

    /**
     * By a hold on the case, on another case of its person, or on its person, or because an erasure that was put off still
     * needs the person's identifiers.
     */
    private static final String HELD = """
            (exists (select from legal_hold h where h.released_at is null and h.processor is null
                and (h.case_id = c.id or exists (select from legal_hold_person p join blind_index b on b.mac = p.mac
                    where p.hold_id = h.id and b.case_id = c.id)
                    or exists (select from blind_index theirs join blind_index b on b.mac = theirs.mac
                        where theirs.case_id = h.case_id and b.case_id = c.id)))
             or exists (select from held_item i where i.case_id = c.id and i.settled_at is null))""";

    /** A recipient restricts the data for this case, and has neither released nor erased it, nor kept it to a day that is over. */
    private static final String RESTRICTING = """
            exists (select from instruction i
                where i.case_id = c.id and i.action = 'restrict' and i.step <> 'lift' and i.state in ('done', 'manual')
                    and not exists (select from instruction e where e.case_id = i.case_id and e.processor = i.processor
                        and e.state in ('done', 'not-found', 'manual') and (e.step = 'lift' or e.action = 'erase'
                            or e.retain_until < (cast(:asOf as timestamptz) at time zone 'UTC')::date)))""";

    /** A restriction that was asked for outlives the answer to it: who is told of its end, and what has to be released, is still needed. */
    private static final String NOT_RESTRICTED = " and not (c.\"right\" = 'restriction' and " + RESTRICTING + ")";

    /** So is who is erased after the last day to which something was kept. */
    private static final String NOTHING_KEPT = """
             and not exists (select from kept_item k join instruction i using (case_id, processor)
                where k.case_id = c.id and k.settled_at is null and i.keeps_all and c.outcome is distinct from 'withdrawn')""";

    /** A line goes after the data, of which there may be another batch. */
    private static final String DATA_GONE =
            " and not exists (select from case_key k where k.case_id = c.id and k.shredded_at is null)";

    private final JdbcClient jdbc;
    private final RetentionSchedule schedule;

    DueRecords(JdbcClient jdbc, RetentionSchedule schedule) {
        this.jdbc = jdbc;
        this.schedule = schedule;
    }

    /** How many are due, and how many of them are held. */
    record Count(int due, int held) {}

    Count count(RecordClass kind, Instant asOf) {
        return with(asOf, jdbc.sql("select count(*) as due, count(*) filter (where " + HELD + ") as held " + due(kind)))
                .query((row, number) -> new Count(row.getInt("due"), row.getInt("held")))
                .single();
    }

    /** Some that are due and not held, the longest closed first; locked, and without those another node is at. */
    List<CaseId> batch(RecordClass kind, Instant asOf, int most) {
        return with(
                        asOf,
                        jdbc.sql("select c.id " + due(kind) + (kind.isLine() ? DATA_GONE : "") + " and not " + HELD
                                + " order by c.closed_at limit :most for update of c skip locked"))
                .param("most", most)
                .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    /**
     * Those of the cases for which somebody still restricts the data. Their line stays, and that they belong to their person:
     * another case must not release what they restrict.
     */
    Set<CaseId> restricting(Collection<CaseId> cases, Instant asOf) {
        return jdbc.sql("select c.id from unnest(:cases::uuid[]) c (id) where " + RESTRICTING)
                .param(
                        "cases",
                        new SqlArrayValue(
                                "uuid", cases.stream().map(CaseId::value).toArray()))
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
                .set();
    }

    private String due(RecordClass kind) {
        RecordRule disclosure = schedule.recordRule("disclosure");
        RecordRule breach = schedule.recordRule("breach");
        return switch (kind) {
            case IDENTITY_EVIDENCE -> CASES + """
                    c.status not in ('received', 'awaiting-identity', 'awaiting-clarification')
                    and exists (select from vault_entry e where e.case_id = c.id and e.field ~ :identityEvidence)""";
            case WORKING_DATA ->
                CASES + "c.closed_at + coalesce(s.appeal_window, :window) * interval '1 second' <= :asOf "
                        + NOT_RESTRICTED + NOTHING_KEPT + NOT_SHREDDED;
            case MINIMAL_RECORD ->
                CASES + "c.closed_at + coalesce(s.months, :longest) * interval '1 month' <= :asOf and not "
                        + RESTRICTING + NOTHING_KEPT;
            case DISCLOSURE_DATA -> DISCLOSURES + closed(disclosure.dataMonths()) + NOT_SHREDDED;
            case DISCLOSURE_RECORD -> DISCLOSURES + closed(disclosure.recordMonths());
            case BREACH_DATA -> BREACHES + closed(breach.dataMonths()) + NOT_SHREDDED;
            case BREACH_RECORD -> BREACHES + closed(breach.recordMonths());
        };
    }

    private static String closed(int months) {
        return "c.closed_at + " + months + " * interval '1 month' <= :asOf";
    }

    private StatementSpec with(Instant asOf, StatementSpec sql) {
        List<RetentionRule> rules = schedule.rules();
        return sql.param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .param("identityEvidence", CaseFiles.IDENTITY_EVIDENCE)
                .param("window", schedule.appealWindow().toSeconds())
                .param("longest", schedule.longestRecord())
                .param(
                        "regimes",
                        new SqlArrayValue(
                                "text",
                                rules.stream().map(rule -> rule.regime().word()).toArray()))
                .param(
                        "windows",
                        new SqlArrayValue(
                                "int8",
                                rules.stream()
                                        .map(RetentionRule::appealWindow)
                                        .map(Duration::toSeconds)
                                        .toArray()))
                .param(
                        "months",
                        new SqlArrayValue(
                                "int4",
                                rules.stream().map(RetentionRule::recordMonths).toArray()));
    }
}
