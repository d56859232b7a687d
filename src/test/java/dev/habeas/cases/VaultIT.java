package dev.habeas.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Personal data of a case is in the vault. */
class VaultIT {

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
    void whatIsPutComesBack() {
        vault.putAll(caseId, Map.of("subject.name", PersonalText.of(MARK), "locale", PersonalText.of("")));
        vault.put(caseId, "locale", PersonalText.of("de"));
        vault.put(caseId, "locale", PersonalText.of("en"));

        assertThat(vault.read(caseId, READER))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("subject.name", PersonalText.of(MARK), "locale", PersonalText.of("en")));
        assertThat(vault.read(caseId, "locale", READER)).contains(PersonalText.of("en"));
        assertThat(vault.read(caseId, "birth-date", READER)).isEmpty();
        assertThat(vault.read(CaseId.random(), READER)).isEmpty();
    }

    @Test
    void notesAreKeptWithAuthorAndTimeInOrder() {
        vault.append(caseId, "analyst", PersonalText.of(MARK));
        vault.append(caseId, "officer", PersonalText.of("second"));

        assertThat(vault.notes(caseId, READER))
                .containsExactlyInAnyOrder(
                        new VaultNote(VaultTestbed.NOW, "analyst", PersonalText.of(MARK), false),
                        new VaultNote(VaultTestbed.NOW, "officer", PersonalText.of("second"), false));
    }

    @Test
    void theDatabaseHoldsNothingInTheClear() {
        vault.put(caseId, "subject.name", PersonalText.of(MARK));
        vault.append(caseId, "analyst", PersonalText.of("wrote " + MARK));
        testbed.get(BlindIndex.class).register(caseId, List.of(new Identifier(IdentifierType.EXTERNAL_ID, MARK)));

        assertThat(testbed.rowsContaining(MARK)).isZero();
    }

    @Test
    void theScanFindsWhatIsPlanted() {
        jdbc.sql("create table planted (as_text text, as_bytes bytea)").update();
        jdbc.sql("insert into planted values ('x' || :m, null), (null, convert_to(:m, 'UTF8'))")
                .param("m", "Planted-ß")
                .update();

        assertThat(testbed.rowsContaining("Planted-ß")).isEqualTo(2);
        jdbc.sql("drop table planted").update();
    }

    @Test
    void everyReadThatReturnsDataIsAnnounced() {
        Reads reads = testbed.get(Reads.class);
        vault.put(caseId, "subject.name", PersonalText.of(MARK));
        reads.seen.clear();

        vault.read(caseId, READER);
        vault.read(caseId, "subject.name", READER);
        vault.read(caseId, "birth-date", READER);
        vault.notes(caseId, READER);
        vault.append(caseId, "analyst", PersonalText.of(MARK));
        vault.notes(caseId, READER);

        VaultRead name = new VaultRead(caseId, Set.of("subject.name"), READER);
        assertThat(reads.seen).containsExactly(name, name, new VaultRead(caseId, Set.of("notes"), READER));
        assertThat(reads.seen.toString()).doesNotContain(MARK);
    }

    @Test
    void aShreddedCaseHasNothingReadableAndTakesNothing() {
        Identifier email = new Identifier(IdentifierType.EMAIL, "shred.me@example.com");
        vault.put(caseId, "subject.name", PersonalText.of(MARK));
        vault.append(caseId, "analyst", PersonalText.of(MARK));
        testbed.get(BlindIndex.class).register(caseId, List.of(email));
        assertThat(vault.isShredded(caseId)).isFalse();

        vault.shred(caseId);
        vault.shred(caseId);

        assertThat(vault.isShredded(caseId)).isTrue();
        assertThat(vault.read(caseId, READER)).isEmpty();
        assertThat(vault.read(caseId, "subject.name", READER)).isEmpty();
        assertThat(vault.notes(caseId, READER)).isEmpty();
        assertThat(testbed.get(BlindIndex.class).casesOf(email)).isEmpty();
        for (String table : List.of("vault_entry", "vault_note", "blind_index")) {
            assertThat(countOf(table)).as(table).isZero();
        }
        assertThat(jdbc.sql("select wrapped_key is null from case_key where case_id = ?")
                        .param(caseId.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThatThrownBy(() -> vault.put(caseId, "subject.name", PersonalText.of(MARK)))
                .isInstanceOf(ShreddedCaseException.class);
        assertThatThrownBy(() -> vault.append(caseId, "analyst", PersonalText.of(MARK)))
                .isInstanceOf(ShreddedCaseException.class);
        assertThatThrownBy(() -> testbed.get(BlindIndex.class).register(caseId, List.of(email)))
                .isInstanceOf(ShreddedCaseException.class);
    }

    @Test
    void aCaseWithoutDataCanBeShreddedAndIsBarred() {
        vault.shred(caseId);

        assertThat(vault.isShredded(caseId)).isTrue();
        assertThatThrownBy(() -> vault.put(caseId, "locale", PersonalText.of("de")))
                .isInstanceOf(ShreddedCaseException.class);
    }

    @Test
    void aRolledBackWriteLeavesNoKey() {
        assertThatThrownBy(() -> testbed.inTransaction(() -> {
                    vault.put(caseId, "locale", PersonalText.of("de"));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");

        assertThat(countOf("case_key")).isZero();
    }

    @Test
    void afterRotationOldCasesStayReadableAndNewOnesUseTheNewKey() {
        Path file = keys.resolve("rotating.json");
        KeyRing before = FileKeyRing.open(file, true);
        testbed.inTransaction(() -> {
            testbed.vaultWith(before).put(caseId, "subject.name", PersonalText.of(MARK));
            return true;
        });

        FileKeyRing.rotate(file);
        KeyRing after = FileKeyRing.open(file, false);
        CaseId later = CaseId.random();
        testbed.inTransaction(() -> {
            testbed.vaultWith(after).put(later, "subject.name", PersonalText.of(MARK));
            return true;
        });

        assertThat(after.keyVersion()).isNotEqualTo(before.keyVersion());
        assertThat(testbed.vaultWith(after).read(caseId, READER)).hasSize(1);
        assertThatThrownBy(() -> testbed.vaultWith(before).read(later, READER))
                .isInstanceOf(VaultIntegrityException.class);
    }

    @Test
    void unfitNamesAndLengthsAreRefusedWithoutBeingRepeated() {
        Map<String, PersonalText> bad = new HashMap<>();
        bad.put(MARK, PersonalText.of("x"));

        assertThatThrownBy(() -> vault.putAll(caseId, bad))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(MARK);
        assertThatThrownBy(() -> vault.put(caseId, "name", PersonalText.of("x".repeat(1_000_000))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("xx");
        assertThatThrownBy(() -> vault.append(caseId, "a@example.com", PersonalText.of("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("example.com");
    }

    private long countOf(String table) {
        return jdbc.sql("select count(*) from " + table + " where case_id = ?")
                .param(caseId.value())
                .query(Long.class)
                .single();
    }
}
