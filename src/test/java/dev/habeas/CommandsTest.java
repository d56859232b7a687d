package dev.habeas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first argument names a command, or the application starts. */
class CommandsTest {

    @TempDir
    Path temp;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void theApplicationStartsWithoutACommand() {
        assertThat(run()).isEmpty();
        assertThat(run("--server.port=0", "verify-evidence")).isEmpty();
        assertThat(printed.size()).isZero();
    }

    @Test
    void aKeyIsMadeOnceForItsOwnerAndThenOnlyRotated() throws IOException {
        Path file = temp.resolve("keys/vault.json");

        assertThat(run("rotate-vault-key", file.toString())).hasValue(1);
        assertThat(run("create-vault-key", file.toString())).hasValue(0);
        String first = Files.readString(file);
        assertThat(run("create-vault-key", file.toString())).hasValue(1);
        assertThat(Files.readString(file)).isEqualTo(first);
        assertThat(run("rotate-vault-key", file.toString())).hasValue(0);
        assertThat(Files.readString(file)).isNotEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void theArgumentsAfterTheNameAreTheCommands() {
        assertThat(run("verify-evidence", temp.resolve("none.json").toString())).hasValue(1);
        assertThat(run("create-vault-key")).hasValue(1);
        assertThat(printed.toString(UTF_8)).contains("file: cannot be read", "usage: create-vault-key");
    }

    private OptionalInt run(String... args) {
        return Commands.run(args, new PrintStream(printed, true, UTF_8));
    }
}
