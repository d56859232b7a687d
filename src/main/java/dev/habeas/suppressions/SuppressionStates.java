package dev.habeas.suppressions;

import dev.habeas.cases.Identifier;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Reads the list for those who have to respect it. */
@Component
class SuppressionStates {

    private static final int MONTHS_WITHOUT_ASKING = 12;
    private static final Set<Purpose> OPT_OUTS =
            Set.of(Purpose.SALE_SHARING, Purpose.LIMIT_USE, Purpose.AUTOMATED_DECISIONS);

    private final JdbcClient jdbc;
    private final SuppressionHash hash;

    SuppressionStates(JdbcClient jdbc, SuppressionHash hash) {
        this.jdbc = jdbc;
        this.hash = hash;
    }

    /** Of a person by all their identifiers; the latest entry counts, and who opted out anew is not asked for as long again. */
    SuppressionState of(Collection<Identifier> identifiers, Purpose purpose) {
        return jdbc.sql("""
            select max(since), max(coalesce(renewed_at, since)) from suppression
            where mac = any(:macs) and purpose = :purpose and lifted_at is null\
            """)
                .param("macs", new SqlArrayValue("bytea", (Object[]) identifiers.stream()
                        .flatMap(each -> hash.of(each, purpose).stream())
                        .toArray(byte[][]::new)))
                .param("purpose", purpose.word())
                .query((row, number) ->
                        state(row.getObject(1, OffsetDateTime.class), row.getObject(2, OffsetDateTime.class), purpose))
                .single();
    }

    /** Without dates if there is no entry. */
    private static SuppressionState state(
            @Nullable OffsetDateTime since, @Nullable OffsetDateTime last, Purpose purpose) {
        if (since == null || last == null) {
            return SuppressionState.NONE;
        }
        return new SuppressionState(
                true,
                since.toInstant(),
                OPT_OUTS.contains(purpose)
                        ? last.withOffsetSameInstant(ZoneOffset.UTC)
                                .plusMonths(MONTHS_WITHOUT_ASKING)
                                .toInstant()
                        : null);
    }
}
