package dev.habeas.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The encrypted fields of a case. Each write of a field raises its version, which the ciphertext is bound to. */
@Component
final class VaultEntries {

    private final JdbcClient jdbc;
    private final Clock clock;

    VaultEntries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes all fields in one statement. The caller holds the case's key row, so versions cannot be taken twice. */
    void write(CaseCipher cipher, CaseId caseId, Map<String, PersonalText> texts) {
        Map<String, Integer> current = versions(caseId);
        List<String> fields = new ArrayList<>();
        List<Integer> versions = new ArrayList<>();
        List<byte[]> ciphertexts = new ArrayList<>();
        texts.forEach((field, text) -> {
            int version = current.getOrDefault(field, 0) + 1;
            fields.add(field);
            versions.add(version);
            ciphertexts.add(cipher.encrypt(VaultFields.place(field, version), text));
        });
        jdbc.sql("""
                insert into vault_entry (case_id, field, version, ciphertext, written_at)
                select :id, e.field, e.version, e.ciphertext, :now
                  from unnest(:fields, :versions, :ciphertexts) as e (field, version, ciphertext)
                on conflict (case_id, field) do update
                  set version = excluded.version, ciphertext = excluded.ciphertext, written_at = excluded.written_at
                """)
                .param("id", caseId.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("fields", new SqlArrayValue("text", fields.toArray()))
                .param("versions", new SqlArrayValue("int4", versions.toArray()))
                .param("ciphertexts", new SqlArrayValue("bytea", (Object[]) ciphertexts.toArray(new byte[0][])))
                .update();
    }

    /** All fields of the case, by name. */
    Map<String, PersonalText> readAll(CaseId caseId, CaseCipher cipher) {
        Map<String, PersonalText> texts = new TreeMap<>();
        jdbc.sql("select field, version, ciphertext from vault_entry where case_id = ?")
                .param(caseId.value())
                .query(rs -> {
                    String field = rs.getString("field");
                    String place = VaultFields.place(field, rs.getInt("version"));
                    texts.put(field, cipher.decrypt(place, rs.getBytes("ciphertext")));
                });
        return texts;
    }

    /** One field as a map of none or one. */
    Map<String, PersonalText> readOne(CaseId caseId, CaseCipher cipher, String field) {
        Map<String, PersonalText> texts = new HashMap<>();
        jdbc.sql("select version, ciphertext from vault_entry where case_id = ? and field = ?")
                .params(caseId.value(), field)
                .query(rs -> {
                    String place = VaultFields.place(field, rs.getInt("version"));
                    texts.put(field, cipher.decrypt(place, rs.getBytes("ciphertext")));
                });
        return texts;
    }

    private Map<String, Integer> versions(CaseId caseId) {
        Map<String, Integer> versions = new HashMap<>();
        jdbc.sql("select field, version from vault_entry where case_id = ?")
                .param(caseId.value())
                .query(rs -> {
                    versions.put(rs.getString(1), rs.getInt(2));
                });
        return versions;
    }
}
