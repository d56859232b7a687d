package dev.habeas.demo;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The lists of people whose data a system must not use. They hold keyed hashes only, and so outlive the erasure of the
 * data without being personal data that anyone could read.
 */
@Component("estateSuppressions")
@Profile("demo")
final class Suppressions {

    /** The purposes whose stop ends every use of the data. */
    static final Set<String> WHOLE = Set.of("child", "all");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final KeyedHash hash;

    Suppressions(JdbcClient jdbc, Clock clock, KeyedHash hash) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.hash = hash;
    }

    /** Adds what is not there yet. @return how many identifiers are suppressed for the purpose afterwards */
    int add(EstateSystem system, List<Identifier> identifiers, String purpose) {
        List<Identifier> distinct = identifiers.stream().distinct().toList();
        String sql = """
                insert into %s (identifier_hash, purpose, suppressed_at)
                select hash, :purpose, :now from unnest(:hashes) hash on conflict do nothing""".formatted(system.qualified("suppression"));
        jdbc.sql(sql)
                .param("purpose", purpose)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("hashes", hashes(system, distinct).toArray(String[]::new))
                .update();
        return distinct.size();
    }

    /** Takes what is there off the list of this purpose. @return how many identifiers that were */
    int lift(EstateSystem system, List<Identifier> identifiers, String purpose) {
        return jdbc.sql("delete from %s where purpose = :purpose and identifier_hash in (:hashes)"
                        .formatted(system.qualified("suppression")))
                .param("purpose", purpose)
                .param("hashes", hashes(system, identifiers))
                .update();
    }

    /** Whether any of the identifiers is suppressed for one of the purposes. */
    boolean contains(EstateSystem system, List<Identifier> identifiers, Set<String> purposes) {
        return !identifiers.isEmpty()
                && jdbc.sql("""
                select exists (select from %s where identifier_hash in (:hashes) and purpose in (:purposes))""".formatted(system.qualified("suppression")))
                        .param("hashes", hashes(system, identifiers))
                        .param("purposes", purposes)
                        .query(Boolean.class)
                        .single();
    }

    /** Whether any of the identifiers is suppressed for any purpose. */
    boolean contains(EstateSystem system, List<Identifier> identifiers) {
        return !identifiers.isEmpty()
                && jdbc.sql("select exists (select from %s where identifier_hash in (:hashes))"
                                .formatted(system.qualified("suppression")))
                        .param("hashes", hashes(system, identifiers))
                        .query(Boolean.class)
                        .single();
    }

    private List<String> hashes(EstateSystem system, List<Identifier> identifiers) {
        return identifiers.stream()
                .map(identifier ->
                        hash.of(system.key() + "|" + identifier.type().word() + "|" + identifier.value()))
                .toList();
    }
}
