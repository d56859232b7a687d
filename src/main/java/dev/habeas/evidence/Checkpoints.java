package dev.habeas.evidence;

import dev.habeas.cases.CaseId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signatures under chains. */
@Component
final class Checkpoints {

    private final JdbcClient jdbc;
    private final SigningKey key;
    private final Clock clock;

    Checkpoints(JdbcClient jdbc, SigningKey key, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.clock = clock;
    }

    /**
     * The checkpoint of the chain at this length under the current key: the one there is, or a new one.
     *
     * @throws BrokenEvidenceException if the chain was cut or rewritten since an earlier checkpoint
     */
    EvidenceFile.Checkpoint at(CaseId caseId, long length, String headHash) {
        requireUnbroken(caseId);
        return find(caseId, length, headHash).orElseGet(() -> sign(caseId, length, headHash));
    }

    String publicKey() {
        return key.publicKeyHex();
    }

    private Optional<EvidenceFile.Checkpoint> find(CaseId caseId, long length, String headHash) {
        return jdbc.sql("""
                select at, signature from evidence_checkpoint
                 where case_id = ? and length = ? and head_hash = ? and public_key = ?
                """)
                .params(caseId.value(), length, HexFormat.of().parseHex(headHash), key.publicKey())
                .query((rs, n) ->
                        checkpoint(length, headHash, rs.getTimestamp("at").toInstant(), rs.getBytes("signature")))
                .optional();
    }

    private EvidenceFile.Checkpoint sign(CaseId caseId, long length, String headHash) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        byte[] signature = key.sign(Canonical.signed(caseId.toString(), length, headHash, at.toString()));
        jdbc.sql("""
                insert into evidence_checkpoint (case_id, length, head_hash, at, public_key, signature)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(
                        caseId.value(),
                        length,
                        HexFormat.of().parseHex(headHash),
                        Timestamp.from(at),
                        key.publicKey(),
                        signature)
                .update();
        return checkpoint(length, headHash, at, signature);
    }

    private void requireUnbroken(CaseId caseId) {
        jdbc.sql("""
                select c.length from evidence_checkpoint c
                  left join evidence_entry e on e.case_id = c.case_id and e.seq = c.length
                 where c.case_id = ? and c.length > 0 and e.hash is distinct from c.head_hash
                 order by c.length limit 1
                """).param(caseId.value()).query(Long.class).optional().ifPresent(contradicted -> {
            throw new BrokenEvidenceException(caseId, contradicted);
        });
    }

    private EvidenceFile.Checkpoint checkpoint(long length, String headHash, Instant at, byte[] signature) {
        return new EvidenceFile.Checkpoint(
                length,
                headHash,
                at.toString(),
                Canonical.sha256(key.publicKey()),
                HexFormat.of().formatHex(signature));
    }
}
