package dev.habeas.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The cases by what is due first. */
@Repository
public class DueCases {

    private static final CaseRow CASE = new CaseRow();

    private final JdbcClient jdbc;

    DueCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param dueAt the earliest duty that is not fulfilled; null if none is left or the case is closed */
    public record Line(PrivacyCase subject, @Nullable Instant dueAt) {}

    /** @param total how many cases fit, on all pages; 0 on a page behind the last */
    public record Page(List<Line> lines, int total) {}

    private record Row(Line line, int total) {}

    /** The cases that fit, the most urgent first, then those without a date, the latest receipt first. */
    public Page find(DueFilter filter) {
        List<Row> rows = jdbc.sql("""
                select c.*, d.due_at, count(*) over () as total
                from privacy_case c left join lateral (
                    select min(due_at) as due_at from case_deadline
                    where case_id = c.id and c.closed_at is null and kind = 'duty' and state in ('running', 'missed')
                      and ended_at is null
                ) d on true
                where (cast(:right as text) is null or "right" = :right)
                  and (cast(:status as text) is null or status = :status)
                  and (not :openOnly or closed_at is null)
                  and (cast(:dueBefore as timestamptz) is null or d.due_at < :dueBefore)
                  and (cast(:reference as text) is null or reference = :reference)
                  and (cast(:ids as uuid[]) is null or id = any(:ids))
                order by d.due_at nulls last, received_at desc, id
                limit :size offset :skip""")
                .param("right", filter.right() == null ? null : filter.right().word())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().word())
                .param("openOnly", filter.openOnly())
                .param(
                        "dueBefore",
                        filter.dueBefore() == null ? null : filter.dueBefore().atOffset(ZoneOffset.UTC))
                .param(
                        "reference",
                        filter.reference() == null ? null : filter.reference().value())
                .param("ids", ids(filter.ids()))
                .param("size", filter.size())
                .param("skip", (long) filter.page() * filter.size())
                .query((row, n) -> {
                    OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
                    return new Row(
                            new Line(CASE.mapRow(row, n), due == null ? null : due.toInstant()), row.getInt("total"));
                })
                .list();
        return new Page(
                rows.stream().map(Row::line).toList(),
                rows.isEmpty() ? 0 : rows.get(0).total());
    }

    private static @Nullable SqlArrayValue ids(@Nullable List<CaseId> ids) {
        return ids == null
                ? null
                : new SqlArrayValue("uuid", ids.stream().map(CaseId::value).toArray());
    }
}
