package dev.habeas.suppressions;

import dev.habeas.cases.Identifier;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
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

    /** Of a person by all their identifiers; the latest entry counts. */
    SuppressionState of(Collection<Identifier> identifiers, Purpose purpose) {
        return Optional.ofNullable(latest(identifiers, purpose))
                .map(since -> new SuppressionState(true, since, mayAskFrom(since, purpose)))
                .orElse(SuppressionState.NONE);
    }

    private @Nullable Instant latest(Collection<Identifier> identifiers, Purpose purpose) {
        return jdbc.sql("""
            select since from suppression where mac = any(:macs) and purpose = :purpose and lifted_at is null
            order by since desc limit 1\
            """)
                .param("macs", new SqlArrayValue("bytea", (Object[]) identifiers.stream()
                        .flatMap(each -> hash.of(each, purpose).stream())
                        .toArray(byte[][]::new)))
                .param("purpose", purpose.word())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    private static @Nullable Instant mayAskFrom(Instant since, Purpose purpose) {
        return OPT_OUTS.contains(purpose)
                ? since.atOffset(ZoneOffset.UTC)
                        .plusMonths(MONTHS_WITHOUT_ASKING)
                        .toInstant()
                : null;
    }
}
