package dev.habeas.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files in the vault: as large as they like, in parts of which none can be lost or changed. */
class VaultFilesIT {

    private static final int MEGABYTES = 20;

    @TempDir
    private static Path keys;

    private static VaultTestbed testbed;

    private final CaseId id = CaseId.random();
    private final VaultFiles files = testbed.get(VaultFiles.class);
    private final JdbcClient jdbc = testbed.get(JdbcClient.class);

    @BeforeAll
    static void start() throws IOException {
        testbed = VaultTestbed.start(keys, VaultFiles.class);
    }

    @AfterAll
    static void stop() throws IOException {
        testbed.close();
    }

    @Test
    void aLargeFileComesBackAsItWasAndLiesInSmallParts() throws IOException {
        write("export.large", MEGABYTES);

        assertSame("export.large", MEGABYTES);
        assertThat(largestPart()).isLessThan(257 * 1024);
        assertThat(parts()).isEqualTo(MEGABYTES * 4);
    }

    @Test
    void whatIsWrittenAgainTakesThePlaceOfWhatWas() throws IOException {
        write("export.twice", 2);
        write("export.twice", 1);

        assertSame("export.twice", 1);
        assertThat(parts()).isEqualTo(4);
    }

    @Test
    void anEmptyFileIsAFile() throws IOException {
        write("export.empty", 0);

        try (InputStream file = files.open(id, "export.empty").orElseThrow()) {
            assertThat(file.read()).isEqualTo(-1);
        }
    }

    @Test
    void aPartThatIsMissingOrSwappedIsNoticed() {
        write("export.cut", 2);
        jdbc.sql("delete from vault_file_part where number = 7 and file_id in (select id from vault_file where"
                        + " case_id = ?)")
                .param(id.value())
                .update();
        assertThatThrownBy(() -> assertSame("export.cut", 2)).isInstanceOf(VaultIntegrityException.class);

        write("export.swapped", 1);
        jdbc.sql("""
            update vault_file_part p set ciphertext = (select ciphertext from vault_file_part o
                where o.file_id = p.file_id and o.number = 1)
            where number = 0 and file_id in (select id from vault_file where case_id = ? and name = 'export.swapped')\
            """).param(id.value()).update();
        assertThatThrownBy(() -> assertSame("export.swapped", 1)).isInstanceOf(VaultIntegrityException.class);
    }

    @Test
    void shreddingTakesFilesWithIt() {
        write("export.gone", 1);

        testbed.get(Vault.class).shred(id);

        assertThat(files.open(id, "export.gone")).isEmpty();
        assertThat(parts()).isZero();
        assertThatThrownBy(() -> write("export.late", 1)).isInstanceOf(ShreddedCaseException.class);
    }

    private void write(String name, int megabytes) {
        testbed.inTransaction(() -> {
            Random content = new Random(7);
            byte[] bytes = new byte[1024 * 1024];
            try (OutputStream file = files.create(id, name)) {
                for (int i = 0; i < megabytes; i++) {
                    content.nextBytes(bytes);
                    file.write(bytes);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return name;
        });
    }

    private void assertSame(String name, int megabytes) throws IOException {
        Random content = new Random(7);
        byte[] expected = new byte[1024 * 1024];
        try (InputStream file = files.open(id, name).orElseThrow()) {
            for (int i = 0; i < megabytes; i++) {
                content.nextBytes(expected);
                assertThat(file.readNBytes(expected.length)).isEqualTo(expected);
            }
            assertThat(file.read()).isEqualTo(-1);
        }
    }

    private long parts() {
        return jdbc.sql("select count(*) from vault_file_part p join vault_file f on f.id = p.file_id where case_id ="
                        + " ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    private long largestPart() {
        return jdbc.sql("""
            select max(length(ciphertext)) from vault_file_part p join vault_file f on f.id = p.file_id
            where case_id = ?\
            """).param(id.value()).query(Long.class).single();
    }
}
