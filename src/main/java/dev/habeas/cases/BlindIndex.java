package dev.habeas.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the cases of an identifier without storing it: a keyed hash of its normalised form per case. Equal identifiers
 * of different cases have equal hashes, so whoever reads the table sees which cases belong together, but not whose.
 */
@Component
@Transactional
public class BlindIndex {

    private final JdbcClient jdbc;
    private final KeyRing ring;
    private final CaseKeys keys;

    BlindIndex(JdbcClient jdbc, KeyRing ring, CaseKeys keys) {
        this.jdbc = jdbc;
        this.ring = ring;
        this.keys = keys;
    }

    /**
     * Makes the case findable by these identifiers, beside those it already has. Idempotent.
     *
     * @throws ShreddedCaseException if the case is shredded
     */
    public void register(CaseId caseId, List<Identifier> identifiers) {
        if (identifiers.isEmpty()) {
            return;
        }
        keys.forWriting(caseId);
        byte[][] macs =
                identifiers.stream().map(identifier -> macs(identifier).get(0)).toArray(byte[][]::new);
        jdbc.sql("""
                insert into blind_index (mac, case_id) select distinct m, :id from unnest(:macs) as m
                on conflict do nothing
                """)
                .param("id", caseId.value())
                .param("macs", new SqlArrayValue("bytea", (Object[]) macs))
                .update();
    }

    /** The cases registered under this identifier that are not shredded, in no meaningful order; empty if none. */
    @Transactional(readOnly = true)
    public List<CaseId> casesOf(Identifier identifier) {
        return jdbc.sql("""
                select distinct case_id from blind_index join case_key using (case_id)
                where mac = any(:macs) and shredded_at is null order by case_id""")
                .param("macs", new SqlArrayValue("bytea", (Object[])
                        macs(identifier).toArray(new byte[0][])))
                .query((rs, n) -> new CaseId(rs.getObject(1, UUID.class)))
                .list();
    }

    /** The keyed hashes under which cases of this identifier are registered: one per key that the ring holds. */
    public List<byte[]> hashesOf(Identifier identifier) {
        return macs(identifier);
    }

    private List<byte[]> macs(Identifier identifier) {
        String text = identifier.type().word() + "|" + identifier.normalised();
        try {
            return ring.blindIndexes(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The blind index cannot be computed", e);
        }
    }
}
