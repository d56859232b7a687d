package dev.habeas.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** What may be disclosed and what was. Runs in the caller's transaction. */
@Repository
class Scopes {

    private final JdbcClient jdbc;
    private final Clock clock;

    Scopes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Names what may be disclosed; until it is approved it may be named anew. */
    void name(UUID id, DisclosureScope scope, String by) {
        jdbc.sql("""
                insert into disclosure_scope (disclosure_id, systems, categories, from_day, to_day, named_by, named_at)
                values (:id, :systems, :categories, :from, :to, :by, :now)
                on conflict (disclosure_id) do update set systems = excluded.systems, categories = excluded.categories,
                    from_day = excluded.from_day, to_day = excluded.to_day, named_by = excluded.named_by,
                    named_at = excluded.named_at""")
                .param("id", id)
                .param("systems", texts(scope.systems()))
                .param("categories", texts(scope.categories()))
                .param("from", scope.from())
                .param("to", scope.to())
                .param("by", by)
                .param("now", now())
                .update();
    }

    void handedOver(UUID id, DisclosureScope what, String by) {
        jdbc.sql("""
                update disclosure_scope set handed_systems = :systems, handed_categories = :categories,
                    handed_from = :from, handed_to = :to, handed_by = :by, handed_at = :now
                where disclosure_id = :id""")
                .param("id", id)
                .param("systems", texts(what.systems()))
                .param("categories", texts(what.categories()))
                .param("from", what.from())
                .param("to", what.to())
                .param("by", by)
                .param("now", now())
                .update();
    }

    /** What may be disclosed; empty while nobody has named it. */
    Optional<DisclosureScope> named(UUID id) {
        return jdbc.sql("select systems, categories, from_day, to_day from disclosure_scope where disclosure_id = :id")
                .param("id", id)
                .query(Scopes::row)
                .optional();
    }

    /** Who named what may be disclosed; empty while nobody has. */
    Optional<String> namedBy(UUID id) {
        return jdbc.sql("select named_by from disclosure_scope where disclosure_id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** What was handed over; empty while nothing is on record. */
    Optional<DisclosureScope> handed(UUID id) {
        return jdbc.sql("""
                select handed_systems, handed_categories, handed_from, handed_to from disclosure_scope
                where disclosure_id = :id and handed_at is not null""").param("id", id).query(Scopes::row).optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static DisclosureScope row(ResultSet row, int number) throws SQLException {
        return new DisclosureScope(
                list(row, 1), list(row, 2), row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class));
    }

    private static List<String> list(ResultSet row, int column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static SqlArrayValue texts(Collection<String> values) {
        return new SqlArrayValue("text", values.stream().distinct().toArray());
    }
}
