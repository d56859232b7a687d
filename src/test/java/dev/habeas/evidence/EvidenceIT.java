package dev.habeas.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.Reader;
import dev.habeas.cases.Vault;
import dev.habeas.cases.VaultTestbed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

/** Evidence of cases is kept in the database. */
class EvidenceIT {

    @TempDir
    static Path keys;

    private static VaultTestbed testbed;
    private static JdbcClient jdbc;
    private static Evidence evidence;
    private static EvidenceExport export;

    private final CaseId caseId = CaseId.random();

    @BeforeAll
    static void start() throws IOException {
        testbed = VaultTestbed.start(
                keys,
                Keys.class,
                Chain.class,
                Checkpoints.class,
                Evidence.class,
                EvidenceExport.class,
                VaultReadListener.class);
        jdbc = testbed.get(JdbcClient.class);
        evidence = testbed.get(Evidence.class);
        export = testbed.get(EvidenceExport.class);
    }

    @AfterAll
    static void stop() throws IOException {
        testbed.close();
    }

    @Test
    void whatIsExportedVerifies() {
        append("case-opened", Map.of("reference", "HB-7F3K-92QD", "right", "erasure"));
        append("case-closed", Map.of());

        EvidenceFile file = export.of(caseId);

        assertThat(file.entries()).extracting(EvidenceFile.Entry::type).containsExactly("case-opened", "case-closed");
        assertThat(file.entries().get(0).at()).isEqualTo(VaultTestbed.NOW.toString());
        assertThat(file.entries().get(0).facts())
                .containsEntry("right", "erasure")
                .hasSize(2);
        assertThat(problems(file)).isEmpty();
        assertThat(problems(export.of(CaseId.random()))).isEmpty();
    }

    @Test
    void exportingAgainSignsNothingNew() {
        append("case-opened", Map.of());

        assertThat(export.of(caseId)).isEqualTo(export.of(caseId));
        testbed.inTransaction(() -> {
            evidence.checkpoint(caseId);
            return true;
        });
        assertThat(jdbc.sql("select count(*) from evidence_checkpoint where case_id = ?")
                        .param(caseId.value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void anEntryIsKeptOnlyWithItsTransaction() {
        assertThatThrownBy(() -> testbed.inTransaction(() -> {
                    evidence.append(caseId, "case-opened", "system", Map.of());
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");

        assertThat(export.of(caseId).entries()).isEmpty();
        assertThatThrownBy(() -> evidence.append(caseId, "case-opened", "system", Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theDatabaseRefusesChanges() {
        append("case-opened", Map.of());
        export.of(caseId);

        for (String table : List.of("evidence_entry", "evidence_checkpoint")) {
            for (String change :
                    List.of("update " + table + " set at = at", "delete from " + table, "truncate " + table)) {
                for (String role : List.of("origin", "replica")) {
                    assertThatThrownBy(() -> testbed.inTransaction(() -> {
                                jdbc.sql("set local session_replication_role = " + role)
                                        .update();
                                return jdbc.sql(change).update();
                            }))
                            .as(change + " as " + role)
                            .rootCause()
                            .hasMessageContaining("append-only");
                }
            }
        }
    }

    @Test
    void fourWritersMakeOneChainWithoutGap() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(4);
        List<Future<?>> running = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            Map<String, String> facts = Map.of("writer", "w" + writer);
            running.add(writers.submit(() -> {
                for (int i = 0; i < 50; i++) {
                    append("receipt-received", facts);
                }
            }));
        }
        for (Future<?> writer : running) {
            writer.get();
        }
        writers.shutdown();

        EvidenceFile file = export.of(caseId);
        assertThat(file.entries())
                .extracting(EvidenceFile.Entry::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 200).boxed().toList());
        assertThat(problems(file)).isEmpty();
    }

    @Test
    void aChangeOfAnyColumnBehindOurBackIsDetected() {
        Map<String, String> changes = Map.of(
                "at", "at + interval '1 microsecond'",
                "type", "type || 'x'",
                "actor", "'officer'",
                "facts", "replace(facts, '1', '2')",
                "prev_hash", "set_bit(prev_hash, 100, 1 - get_bit(prev_hash, 100))",
                "hash", "set_bit(hash, 100, 1 - get_bit(hash, 100))",
                "seq", "seq + 10");
        changes.forEach((column, value) -> {
            CaseId tampered = CaseId.random();
            for (int i = 0; i < 3; i++) {
                append(tampered, "receipt-received", Map.of("count", "1"));
            }
            asOwner("update evidence_entry set " + column + " = " + value + " where seq = 2 and case_id = ?", tampered);

            assertThat(problems(export.of(tampered))).as(column).isNotEmpty();
        });
    }

    @Test
    void aChainCutOrRewrittenBehindACheckpointIsNotSignedAgain() {
        for (String damage : List.of(
                "delete from evidence_entry where seq = 3 and case_id = ?",
                "update evidence_entry set hash = prev_hash where seq = 3 and case_id = ?")) {
            CaseId tampered = CaseId.random();
            for (int i = 0; i < 3; i++) {
                append(tampered, "receipt-received", Map.of());
            }
            export.of(tampered);
            asOwner(damage, tampered);
            append(tampered, "receipt-received", Map.of("forged", "true"));

            assertThatThrownBy(() -> export.of(tampered)).isInstanceOf(BrokenEvidenceException.class);
        }
    }

    @Test
    void everyLookIntoTheVaultIsOnRecordAndOutlivesTheCase() {
        Vault vault = testbed.get(Vault.class);
        vault.putAll(caseId, Map.of("subject.name", PersonalText.of("Jo"), "locale", PersonalText.of("de")));
        vault.read(caseId, new Reader("analyst", "verify-identity"));
        vault.shred(caseId);
        vault.read(caseId, new Reader("analyst", "verify-identity"));

        EvidenceFile file = export.of(caseId);
        assertThat(file.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo("vault-read");
            assertThat(entry.actor()).isEqualTo("analyst");
            assertThat(entry.facts()).isEqualTo(Map.of("purpose", "verify-identity", "fields", "2"));
        });
        assertThat(problems(file)).isEmpty();
    }

    private void append(String type, Map<String, String> facts) {
        append(caseId, type, facts);
    }

    private static void append(CaseId caseId, String type, Map<String, String> facts) {
        testbed.inTransaction(() -> {
            evidence.append(caseId, type, "system", facts);
            return true;
        });
    }

    private static void asOwner(String sql, CaseId caseId) {
        testbed.inTransaction(() -> {
            jdbc.sql("alter table evidence_entry disable trigger all").update();
            int rows = jdbc.sql(sql).param(caseId.value()).update();
            jdbc.sql("alter table evidence_entry enable always trigger evidence_entry_append_only")
                    .update();
            assertThat(rows).isOne();
            return rows;
        });
    }

    private static List<String> problems(EvidenceFile file) {
        return EvidenceVerifier.verify(SampleEvidence.json(file), Optional.empty())
                .problems();
    }

    @Configuration
    static class Keys {

        @Bean
        SigningKey signingKey(Path keys) {
            return SigningKey.open(keys.resolve("signing.pem"), true);
        }
    }
}
