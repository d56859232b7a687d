package dev.habeas.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vault's keys are in a file. */
class FileKeyRingTest {

    @TempDir
    Path temp;

    private Path file = Path.of("unset");

    @BeforeEach
    void inANewDirectory() {
        file = temp.resolve("data/keys/vault.json");
    }

    @Test
    void theFirstStartCreatesItForTheOwnerAlone() throws Exception {
        FileKeyRing.open(file, true);

        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(permissions(directory())).isEqualTo("rwx------");
        try (var files = Files.list(directory())) {
            assertThat(files).as("no draft left").containsExactly(file);
        }
    }

    @Test
    void theNextStartUsesTheSameKeys() throws Exception {
        CaseId caseId = CaseId.random();
        byte[] wrapped = FileKeyRing.open(file, true).wrap(caseId, new byte[] {1, 2, 3});

        assertThat(FileKeyRing.open(file, true).unwrap(caseId, wrapped)).containsExactly(1, 2, 3);
        assertThatThrownBy(() -> FileKeyRing.open(file, true).unwrap(CaseId.random(), wrapped))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void nodesThatStartTogetherAgreeOnOneFile() {
        Set<String> versions = ConcurrentHashMap.newKeySet();

        IntStream.range(0, 16)
                .parallel()
                .forEach(n -> versions.add(FileKeyRing.open(file, true).keyVersion()));

        assertThat(versions).hasSize(1);
    }

    @Test
    void aMissingFileIsNotCreatedWhereForbidden() {
        assertThatThrownBy(() -> FileKeyRing.open(file, false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Vault key file " + file + " is missing and creating it is switched off");
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-rw-rw-"})
    void aFileOpenToOthersIsRefused(String permissions) throws Exception {
        FileKeyRing.open(file, true);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        assertThatThrownBy(() -> FileKeyRing.open(file, true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is open to group or others");
    }

    @Test
    void aDamagedFileIsRefusedAndLeftAsItIsAndNotQuoted() throws Exception {
        FileKeyRing.open(file, true);
        String good = Files.readString(file);
        for (String bad : new String[] {
            "", "{}", "secret", good.substring(0, good.length() / 2), good.replace("keyData", "keyDate"), "[1]"
        }) {
            Files.writeString(file, bad);
            assertThatThrownBy(() -> FileKeyRing.open(file, true))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is damaged or not such a file")
                    .hasMessageNotContaining("secret")
                    .hasNoCause();
            assertThat(Files.readString(file)).isEqualTo(bad);
        }
    }

    @Test
    void whatCannotBeReadIsRefused() throws Exception {
        Files.createDirectories(
                file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));

        assertThatThrownBy(() -> FileKeyRing.open(file, true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void rotationKeepsOldWrappingsAndTheBlindIndex() throws Exception {
        KeyRing before = FileKeyRing.open(file, true);
        CaseId caseId = CaseId.random();
        byte[] wrapped = before.wrap(caseId, new byte[] {7});

        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        assertThat(RotateVaultKeyCommand.run(new String[] {file.toString()}, new PrintStream(printed, true)))
                .isZero();
        KeyRing after = FileKeyRing.open(file, false);

        assertThat(printed.toString()).contains(after.keyVersion());
        assertThat(after.keyVersion()).isNotEqualTo(before.keyVersion());
        assertThat(after.unwrap(caseId, wrapped)).containsExactly(7);
        assertThat(after.blindIndexes(new byte[] {1}))
                .containsExactly(before.blindIndexes(new byte[] {1}).get(0));
        assertThatThrownBy(() -> before.unwrap(caseId, after.wrap(caseId, new byte[] {7})))
                .isInstanceOf(GeneralSecurityException.class);
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    private Path directory() {
        return Objects.requireNonNull(file.getParent());
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
