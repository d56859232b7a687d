package dev.habeas.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The data key of each case: made on the first write, gone for good when the case is shredded. */
@Component
final class CaseKeys {

    private final JdbcClient jdbc;
    private final KeyRing ring;
    private final Clock clock;

    CaseKeys(JdbcClient jdbc, KeyRing ring, Clock clock) {
        this.jdbc = jdbc;
        this.ring = ring;
        this.clock = clock;
    }

    /**
     * The cipher to write with; makes the data key if there is none. Holds the case's key row locked to the end of the
     * transaction, so that writers of one case queue and a shredding waits or is seen.
     *
     * @throws ShreddedCaseException if the key was destroyed
     */
    CaseCipher forWriting(CaseId caseId) {
        return CaseCipher.open(ring, caseId, lock(caseId).orElseGet(() -> create(caseId)));
    }

    /** The cipher to read with; empty if nothing was ever written or the case is shredded. */
    Optional<CaseCipher> forReading(CaseId caseId) {
        return jdbc.sql("select wrapped_key from case_key where case_id = ? and shredded_at is null")
                .param(caseId.value())
                .query(byte[].class)
                .optional()
                .map(key -> CaseCipher.open(ring, caseId, key));
    }

    boolean isShredded(CaseId caseId) {
        return jdbc.sql("select exists (select 1 from case_key where case_id = ? and shredded_at is not null)")
                .param(caseId.value())
                .query(Boolean.class)
                .single();
    }

    /** Overwrites the wrapped key, or bars a case that never had one. The first time of shredding stays. */
    void destroy(CaseId caseId) {
        jdbc.sql("""
                insert into case_key (case_id, created_at, shredded_at) values (:id, :now, :now)
                on conflict (case_id) do update
                  set wrapped_key = null, key_version = null,
                      shredded_at = coalesce(case_key.shredded_at, excluded.shredded_at)
                """)
                .param("id", caseId.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private Optional<byte[]> lock(CaseId caseId) {
        Optional<Row> row = jdbc.sql("select wrapped_key from case_key where case_id = ? for update")
                .param(caseId.value())
                .query((rs, n) -> new Row(Optional.ofNullable(rs.getBytes(1))))
                .optional();
        return row.map(found -> found.wrappedKey().orElseThrow(() -> new ShreddedCaseException(caseId)));
    }

    private byte[] create(CaseId caseId) {
        jdbc.sql("""
                insert into case_key (case_id, wrapped_key, key_version, created_at) values (?, ?, ?, ?)
                on conflict (case_id) do nothing
                """)
                .params(
                        caseId.value(),
                        CaseCipher.newWrappedKey(ring, caseId),
                        ring.keyVersion(),
                        Timestamp.from(clock.instant()))
                .update();
        return lock(caseId).orElseThrow();
    }

    private record Row(Optional<byte[]> wrappedKey) {}
}
