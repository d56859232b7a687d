package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The assessments of awareness: only ever added to. */
@Repository
class Awarenesses {

    private final JdbcClient jdbc;

    Awarenesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(CaseId id, Awareness awareness) {}

    /** Adds an assessment, which stands from now on. The caller holds the breach locked. */
    void add(CaseId id, Awareness awareness) {
        jdbc.sql("""
                insert into breach_awareness (breach_id, seq, aware_at, reason, author, assessed_at)
                select :id, coalesce(max(seq), 0) + 1, :aware, :reason, :author, :assessed
                from breach_awareness where breach_id = :id""")
                .param("id", id.value())
                .param("aware", awareness.awareAt().atOffset(ZoneOffset.UTC))
                .param("reason", awareness.reason())
                .param("author", awareness.author())
                .param("assessed", awareness.assessedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All assessments of one breach, the first one first: the last one stands. */
    List<Awareness> of(CaseId id) {
        return ofAll(List.of(id)).getOrDefault(id.value(), List.of());
    }

    Awareness standing(CaseId id) {
        List<Awareness> all = of(id);
        return all.get(all.size() - 1);
    }

    Map<UUID, List<Awareness>> ofAll(Collection<CaseId> ids) {
        return jdbc
                .sql("select * from breach_awareness where breach_id = any(:ids) order by breach_id, seq")
                .param(
                        "ids",
                        new SqlArrayValue(
                                "uuid", ids.stream().map(CaseId::value).toArray()))
                .query((row, number) -> new Row(
                        new CaseId(row.getObject("breach_id", UUID.class)),
                        new Awareness(
                                row.getObject("aware_at", OffsetDateTime.class).toInstant(),
                                row.getString("reason"),
                                row.getString("author"),
                                row.getObject("assessed_at", OffsetDateTime.class)
                                        .toInstant())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.id().value(),
                        TreeMap::new,
                        Collectors.mapping(Row::awareness, Collectors.toList())));
    }
}
