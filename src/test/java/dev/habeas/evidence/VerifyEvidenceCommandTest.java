package dev.habeas.evidence;

import static dev.habeas.evidence.SampleEvidence.chain;
import static dev.habeas.evidence.SampleEvidence.checkpoint;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor runs verify-evidence. */
class VerifyEvidenceCommandTest {

    @TempDir
    Path temp;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private String file = "";
    private String key = "";
    private String fingerprint = "";

    @BeforeEach
    void export() throws IOException {
        SigningKey signingKey = SigningKey.open(temp.resolve("signing.pem"), true);
        key = signingKey.publicKeyHex();
        fingerprint = Canonical.sha256(signingKey.publicKey());
        file = write(SampleEvidence.file(chain(3), checkpoint(signingKey, chain(3)), signingKey));
    }

    @Test
    void aGoodFilePrintsOneLineAndWhatIsNotShown() {
        assertThat(run(file)).isZero();
        assertThat(printed.toString(UTF_8))
                .startsWith("entries 3, chain ok, checkpoint signed ok by key " + fingerprint)
                .contains("the file agrees with itself");
    }

    @Test
    void aTrustedKeyIsGivenInFullOrByItsFingerprint() {
        assertThat(run(file, "--public-key", key)).isZero();
        assertThat(run(file, "--public-key", fingerprint)).isZero();
        assertThat(printed.toString(UTF_8)).doesNotContain("agrees with itself");
        assertThat(run(file, "--public-key", "00".repeat(32))).isOne();
        assertThat(printed.toString(UTF_8)).contains("public key: is not the trusted key");
    }

    @Test
    void aBadFilePrintsWhatIsWrongAndWhere() throws IOException {
        String bad = write(Files.readString(Path.of(file)).replace("\"count\":\"2\"", "\"count\":\"7\""));

        assertThat(run(bad)).isOne();
        assertThat(printed.toString(UTF_8).lines())
                .containsExactly("entry 2: its content is not what was hashed", "entries 3, NOT verified");
    }

    @Test
    void wrongArgumentsAreExplained() {
        assertThat(run()).isOne();
        assertThat(run(file, "--key", key)).isOne();
        assertThat(run(file, "--public-key", "xyz")).isOne();
        assertThat(run(temp.resolve("none.json").toString())).isOne();
        assertThat(printed.toString(UTF_8)).contains("usage: ", "--public-key: is neither", "file: cannot be read");
    }

    private String write(String json) throws IOException {
        return Files.writeString(Files.createTempFile(temp, "evidence", ".json"), json)
                .toString();
    }

    private int run(String... args) {
        return VerifyEvidenceCommand.run(args, new PrintStream(printed, true, UTF_8));
    }
}
