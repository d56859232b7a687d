package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/**
 * Notices to people that law enforcement asked to delay. Only the laws of American states know that (Cal. Civ. Code
 * 1798.82(c)); nothing stops the 72 hours of the GDPR. Runs in the caller's transaction.
 */
@Repository
class BreachDelays {

    private final JdbcClient jdbc;
    private final Clock clock;

    BreachDelays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param until when the people of the place may be told again */
    record Delay(UUID id, CaseId breach, String place, Instant until, String recordedBy, Instant recordedAt) {}

    static boolean isPossible(BreachDeadline deadline) {
        return deadline.event().equals(NoticeBook.PEOPLE) && deadline.place().startsWith("US-");
    }

    UUID add(CaseId breach, String place, Instant until, String by) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into breach_delay (id, breach_id, place, until, recorded_by, recorded_at)
                values (:id, :breach, :place, :until, :by, :at)""")
                .param("id", id)
                .param("breach", breach.value())
                .param("place", place)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** Of many breaches, in the order in which they were recorded. */
    List<Delay> all(Collection<CaseId> breaches) {
        return jdbc.sql("select * from breach_delay where breach_id = any(:ids) order by breach_id, recorded_at, id")
                .param(
                        "ids",
                        new SqlArrayValue(
                                "uuid", breaches.stream().map(CaseId::value).toArray()))
                .query((row, number) -> new Delay(
                        row.getObject("id", UUID.class),
                        new CaseId(row.getObject("breach_id", UUID.class)),
                        row.getString("place"),
                        row.getObject("until", OffsetDateTime.class).toInstant(),
                        row.getString("recorded_by"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The last end of a delay at this place; empty if none was asked for. */
    Optional<Instant> until(CaseId breach, String place) {
        return all(List.of(breach)).stream()
                .filter(delay -> delay.place().equals(place))
                .map(Delay::until)
                .max(Instant::compareTo);
    }

    /** The deadline with the delay that stands; as it is if there is none, or the law knows none. */
    BreachDeadline applied(BreachDeadline computed) {
        return isPossible(computed)
                ? until(computed.breach(), computed.place())
                        .filter(until -> until.isAfter(computed.dueAt()))
                        .map(computed::delayedTo)
                        .orElse(computed)
                : computed;
    }
}
