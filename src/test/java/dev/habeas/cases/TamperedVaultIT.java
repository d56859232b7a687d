package dev.habeas.cases;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Someone with write access to the database moved or altered rows of the vault. */
class TamperedVaultIT {

    private static final String MARK = "Zyx-CANARY-Ångström";
    private static final Reader READER = new Reader("analyst", "verify-identity");

    @TempDir
    static Path keys;

    private static VaultTestbed testbed;
    private static Vault vault;
    private static JdbcClient jdbc;

    private final CaseId caseId = CaseId.random();

    @BeforeAll
    static void start() throws IOException {
        testbed = VaultTestbed.start(keys);
        vault = testbed.get(Vault.class);
        jdbc = testbed.get(JdbcClient.class);
    }

    @AfterAll
    static void stop() throws IOException {
        testbed.close();
    }

    @Test
    void swappedFieldsAreRefused() {
        vault.putAll(caseId, Map.of("requester.email", PersonalText.of("a"), "subject.email", PersonalText.of("b")));
        jdbc.sql("""
                update vault_entry e set ciphertext = o.ciphertext from vault_entry o
                 where e.case_id = :id and o.case_id = :id and e.field <> o.field
                """).param("id", caseId.value()).update();

        assertThatThrownBy(() -> vault.read(caseId, READER))
                .isInstanceOf(VaultIntegrityException.class)
                .hasMessageContaining(caseId.toString());
    }

    @Test
    void anOlderVersionPutBackIsRefused() {
        vault.put(caseId, "decision", PersonalText.of("old"));
        byte[] old = jdbc.sql("select ciphertext from vault_entry where case_id = ?")
                .param(caseId.value())
                .query(byte[].class)
                .single();
        vault.put(caseId, "decision", PersonalText.of("new"));
        jdbc.sql("update vault_entry set ciphertext = ? where case_id = ?")
                .params(old, caseId.value())
                .update();

        assertThatThrownBy(() -> vault.read(caseId, READER)).isInstanceOf(VaultIntegrityException.class);
    }

    @Test
    void rowsAndKeyOfAnotherCaseAreRefused() {
        CaseId other = CaseId.random();
        vault.put(other, "subject.name", PersonalText.of(MARK));
        vault.put(caseId, "locale", PersonalText.of("de"));
        jdbc.sql("update vault_entry set case_id = ? where case_id = ?")
                .params(caseId.value(), other.value())
                .update();
        assertThatThrownBy(() -> vault.read(caseId, READER)).isInstanceOf(VaultIntegrityException.class);

        jdbc.sql("""
                update case_key k set wrapped_key = o.wrapped_key from case_key o
                 where k.case_id = ? and o.case_id = ?
                """).params(caseId.value(), other.value()).update();
        assertThatThrownBy(() -> vault.read(caseId, READER))
                .isInstanceOf(VaultIntegrityException.class)
                .hasMessageContaining("data key");
    }

    @Test
    void aForgedNoteAuthorIsRefused() {
        vault.append(caseId, "analyst", PersonalText.of(MARK));
        jdbc.sql("update vault_note set author = 'officer' where case_id = ?")
                .param(caseId.value())
                .update();

        assertThatThrownBy(() -> vault.notes(caseId, READER)).isInstanceOf(VaultIntegrityException.class);
    }
}
