package dev.habeas.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.habeas.cases.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the chains. */
@Component
final class Chain {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};
    private static final String COLUMNS = "select seq, at, type, actor, facts, prev_hash, hash from evidence_entry ";

    private final JdbcClient jdbc;

    Chain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps other writers of this case waiting until the transaction ends. An advisory lock, because an empty chain has
     * no row to lock and no role needs the right to update entries.
     */
    void lock(CaseId caseId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 7164))")
                .param("evidence|" + caseId)
                .query((rs, n) -> n)
                .list();
    }

    Optional<EvidenceFile.Entry> last(CaseId caseId) {
        return jdbc.sql(COLUMNS + "where case_id = ? order by seq desc limit 1")
                .param(caseId.value())
                .query((rs, n) -> entry(rs))
                .optional();
    }

    List<EvidenceFile.Entry> all(CaseId caseId) {
        return jdbc.sql(COLUMNS + "where case_id = ? order by seq")
                .param(caseId.value())
                .query((rs, n) -> entry(rs))
                .list();
    }

    void insert(CaseId caseId, EvidenceFile.Entry entry) {
        jdbc.sql("""
                insert into evidence_entry (case_id, seq, at, type, actor, facts, prev_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        caseId.value(),
                        entry.seq(),
                        Timestamp.from(Instant.parse(entry.at())),
                        entry.type(),
                        entry.actor(),
                        Canonical.facts(entry.facts()),
                        HexFormat.of().parseHex(entry.prevHash()),
                        HexFormat.of().parseHex(entry.hash()))
                .update();
    }

    private static EvidenceFile.Entry entry(ResultSet rs) throws SQLException {
        return new EvidenceFile.Entry(
                rs.getLong("seq"),
                rs.getTimestamp("at").toInstant().toString(),
                rs.getString("type"),
                rs.getString("actor"),
                facts(rs.getString("facts")),
                HexFormat.of().formatHex(rs.getBytes("prev_hash")),
                HexFormat.of().formatHex(rs.getBytes("hash")));
    }

    private static Map<String, String> facts(String json) {
        try {
            return JSON.readValue(json, FACTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Facts of an evidence entry are damaged");
        }
    }
}
