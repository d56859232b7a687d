package dev.habeas.suppressions;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Identifier;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers for good that someone's data must not be used for a purpose, by keyed hash. Entries survive the erasure of
 * the data and of the case. Source: GDPR Art. 7(3), 21(3); CCPA 1798.120, 1798.135; 11 CCR 7022(e), 7026.
 */
@Component
@Transactional
public class Suppressions {

    private final JdbcClient jdbc;
    private final SuppressionHash hash;
    private final Clock clock;

    Suppressions(JdbcClient jdbc, SuppressionHash hash, Clock clock) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.clock = clock;
    }

    /**
     * Suppresses the identifiers for the purpose, by the person's own wish: an opt-in given before, or asked for and not yet
     * confirmed, is over. An entry that stands keeps its date, and remembers when it was last renewed. Joins the caller's
     * transaction.
     *
     * @param caseId the case that asked for it; null if none did
     * @return those that were not suppressed before
     */
    public Set<Identifier> add(Collection<Identifier> identifiers, Purpose purpose, @Nullable CaseId caseId) {
        OffsetDateTime now = now();
        Set<Identifier> added = new HashSet<>(insert(identifiers, purpose, caseId, now));
        Set<ByteBuffer> again = new HashSet<>(jdbc.sql("""
            with renewed as (
                update suppression set
                    since = case when lifted_at is null then since else :now end,
                    case_id = case when lifted_at is null then case_id else :case end,
                    renewed_at = :now, lifted_at = null, opt_in_id = null, opt_in_asked_at = null
                where mac = any(:macs) and purpose = :purpose and (lifted_at is not null or since < :now)
                returning mac, since)
            select mac from renewed where since = :now\
            """)
                .param("macs", array(everyMac(identifiers, purpose)))
                .param("purpose", purpose.word())
                .param("case", caseId == null ? null : caseId.value())
                .param("now", now)
                .query((row, number) -> ByteBuffer.wrap(row.getBytes("mac")))
                .list());
        added.addAll(having(again, identifiers, purpose));
        return added;
    }

    /**
     * Suppresses those identifiers that were never suppressed for the purpose. One whose owner opted in again later is
     * left alone. Of several callers at the same time one gets the identifier. Joins the caller's transaction.
     *
     * @return those that are new
     */
    public Set<Identifier> addNew(Collection<Identifier> identifiers, Purpose purpose) {
        return insert(identifiers, purpose, null, now());
    }

    private Set<Identifier> insert(
            Collection<Identifier> identifiers, Purpose purpose, @Nullable CaseId caseId, OffsetDateTime now) {
        Map<ByteBuffer, Identifier> current = new LinkedHashMap<>();
        Set<ByteBuffer> known = known(everyMac(identifiers, purpose), purpose);
        for (Identifier each : identifiers) {
            List<ByteBuffer> macs =
                    hash.of(each, purpose).stream().map(ByteBuffer::wrap).toList();
            if (macs.stream().noneMatch(known::contains)) {
                current.put(macs.get(0), each);
            }
        }
        return jdbc
                .sql("""
                    insert into suppression (mac, purpose, case_id, since)
                    select mac, :purpose, :case, :now from unnest(:macs) mac order by mac
                    on conflict do nothing returning mac\
                    """)
                .param("purpose", purpose.word())
                .param("case", caseId == null ? null : caseId.value())
                .param("now", now)
                .param(
                        "macs",
                        array(current.keySet().stream().map(ByteBuffer::array).toList()))
                .query((row, number) -> ByteBuffer.wrap(row.getBytes("mac")))
                .list()
                .stream()
                .map(mac -> Objects.requireNonNull(current.get(mac)))
                .collect(Collectors.toSet());
    }

    /**
     * Ends the suppression of the identifiers for the purpose, because what it was made for turned out not to be so. Joins the
     * caller's transaction.
     *
     * @return how many entries ended; none if none stood
     */
    public int lift(Collection<Identifier> identifiers, Purpose purpose) {
        return lift(identifiers, purpose, null);
    }

    /** As {@link #lift(Collection, Purpose)}, but only the entries that this case made, unless it is null. */
    public int lift(Collection<Identifier> identifiers, Purpose purpose, @Nullable CaseId caseId) {
        return jdbc.sql("""
            update suppression set lifted_at = :now
            where mac = any(:macs) and purpose = :purpose and lifted_at is null
                and (cast(:case as uuid) is null or case_id = :case)\
            """)
                .param("macs", array(everyMac(identifiers, purpose)))
                .param("purpose", purpose.word())
                .param("case", caseId == null ? null : caseId.value())
                .param("now", now())
                .update();
    }

    /** Those of the identifiers for which the purpose is forbidden now, read in one query. */
    @Transactional(readOnly = true)
    public Set<Identifier> standing(Collection<Identifier> identifiers, Purpose purpose) {
        Set<ByteBuffer> standing = new HashSet<>(jdbc.sql(
                        "select mac from suppression where mac = any(:macs) and purpose = :purpose and lifted_at is null")
                .param("macs", array(everyMac(identifiers, purpose)))
                .param("purpose", purpose.word())
                .query((row, number) -> ByteBuffer.wrap(row.getBytes("mac")))
                .list());
        return having(standing, identifiers, purpose);
    }

    /** Whether the purpose is forbidden for whoever has this identifier. */
    @Transactional(readOnly = true)
    public boolean contains(Identifier identifier, Purpose purpose) {
        return jdbc.sql("""
            select exists (select from suppression
                where mac = any(:macs) and purpose = :purpose and lifted_at is null)\
            """)
                .param("macs", array(hash.of(identifier, purpose)))
                .param("purpose", purpose.word())
                .query(Boolean.class)
                .single();
    }

    /** When the owner of one of the identifiers last opted in again and has not opted out since; empty if that is never so. */
    @Transactional(readOnly = true)
    public Optional<Instant> lastLifted(Collection<Identifier> identifiers) {
        List<byte[]> macs = Arrays.stream(Purpose.values())
                .flatMap(purpose -> everyMac(identifiers, purpose).stream())
                .toList();
        return jdbc.sql("select max(lifted_at) from suppression where mac = any(:macs)")
                .param("macs", array(macs))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    private Set<ByteBuffer> known(List<byte[]> macs, Purpose purpose) {
        return new HashSet<>(jdbc.sql("select mac from suppression where mac = any(:macs) and purpose = :purpose")
                .param("macs", array(macs))
                .param("purpose", purpose.word())
                .query((row, number) -> ByteBuffer.wrap(row.getBytes("mac")))
                .list());
    }

    /** Those of the identifiers that have one of these hashes, whatever the key. */
    private Set<Identifier> having(Set<ByteBuffer> macs, Collection<Identifier> identifiers, Purpose purpose) {
        return macs.isEmpty()
                ? Set.of()
                : identifiers.stream()
                        .filter(each -> hash.of(each, purpose).stream()
                                .map(ByteBuffer::wrap)
                                .anyMatch(macs::contains))
                        .collect(Collectors.toSet());
    }

    private List<byte[]> everyMac(Collection<Identifier> identifiers, Purpose purpose) {
        return identifiers.stream()
                .flatMap(each -> hash.of(each, purpose).stream())
                .toList();
    }

    private static SqlArrayValue array(List<byte[]> macs) {
        return new SqlArrayValue("bytea", (Object[]) macs.toArray(new byte[0][]));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
