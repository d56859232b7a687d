package dev.habeas.reporting;

import dev.habeas.jurisdictions.Regime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Counts the requests of a period in one statement. */
@Repository
class CcpaCounts {

    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");

    private final JdbcClient jdbc;

    CcpaCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One line per kind, in the order of the law, also where nothing was received.
     *
     * @param from first day of receipt, in California
     * @param until the day after the last
     */
    List<CcpaMetrics.Line> between(LocalDate from, LocalDate until) {
        return jdbc.sql("""
                with request as (
                    select coalesce(m.topic, c."right") as topic, c.outcome,
                        (coalesce(d.answered_at, c.closed_at) at time zone :zone)::date
                            - (c.received_at at time zone :zone)::date as days
                    from privacy_case c
                        left join case_matter m on m.case_id = c.id
                        left join lateral (select min(ended_at) as answered_at from case_deadline
                            where case_id = c.id and event in ('respond', 'comply', 'appeal-respond')
                                and state in ('met', 'missed')) d on true
                    where c.regime = :regime and c.received_at >= :from and c.received_at < :to)
                select kind.word, count(r.topic) as received,
                    count(*) filter (where r.outcome in ('granted', 'partly-granted')) as complied,
                    count(*) filter (where r.outcome = 'refused') as denied,
                    count(*) filter (where r.outcome = 'withdrawn') as withdrawn,
                    count(r.topic) filter (where r.outcome is null) as open,
                    round(avg(r.days), 2) as mean,
                    round((percentile_cont(0.5) within group (order by r.days))::numeric, 2) as median
                from unnest(:words::text[], :topics::text[]) with ordinality as kind (word, topic, place)
                    left join request r on r.topic = kind.topic
                group by kind.word order by min(kind.place)""")
                .param("zone", CALIFORNIA.getId())
                .param("regime", Regime.CCPA.word())
                .param("from", from.atStartOfDay(CALIFORNIA).toOffsetDateTime())
                .param("to", until.atStartOfDay(CALIFORNIA).toOffsetDateTime())
                .param("words", column(kind -> kind.topics().stream().map(topic -> kind.word())))
                .param("topics", column(kind -> kind.topics().stream()))
                .query(CcpaCounts::line)
                .list();
    }

    private static SqlArrayValue column(Function<CcpaRequest, Stream<String>> values) {
        return new SqlArrayValue(
                "text", Arrays.stream(CcpaRequest.values()).flatMap(values).toArray());
    }

    private static CcpaMetrics.Line line(ResultSet row, int number) throws SQLException {
        return new CcpaMetrics.Line(
                row.getString("word"),
                row.getInt("received"),
                row.getInt("complied"),
                row.getInt("denied"),
                row.getInt("withdrawn"),
                row.getInt("open"),
                row.getBigDecimal("mean"),
                row.getBigDecimal("median"));
    }
}
