package dev.habeas.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The signing key is in a file. */
class SigningKeyTest {

    @TempDir
    Path temp;

    private Path file = Path.of("unset");

    @BeforeEach
    void inANewDirectory() {
        file = temp.resolve("keys/evidence-signing.pem");
    }

    @Test
    void itIsCreatedOnceForTheOwnerAlone() throws IOException {
        byte[] first = SigningKey.open(file, true).publicKey();

        assertThat(SigningKey.open(file, false).publicKey()).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void itIsNotCreatedWhereForbidden() {
        assertThatThrownBy(() -> SigningKey.open(file, false)).hasMessageContaining("is missing");
        assertThat(file).doesNotExist();
    }

    @Test
    void openToOthersItIsRefused() throws IOException {
        SigningKey.open(file, true);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> SigningKey.open(file, true)).hasMessageContaining("is open to group or others");
    }

    @Test
    void damagedOrMixedItIsRefused() throws IOException {
        SigningKey.open(file, true);
        Path other = temp.resolve("keys/other.pem");
        SigningKey.open(other, true);
        String ours = Files.readString(file);
        String mixed = ours.substring(0, ours.indexOf("-----BEGIN PUBLIC"))
                + Files.readString(other).substring(Files.readString(other).indexOf("-----BEGIN PUBLIC"));
        for (String bad :
                new String[] {"", "secret", ours.replace("BEGIN PUBLIC", "BEGIN"), mixed, ours.replace("M", "N")}) {
            Files.writeString(file, bad);
            assertThatThrownBy(() -> SigningKey.open(file, true))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is damaged or not such a file")
                    .hasNoCause();
        }
    }
}
