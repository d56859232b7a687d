package dev.habeas.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is configured for OpenDSR is checked when the application starts. */
class OpenDsrSignerTest {

    @TempDir
    private Path directory;

    @Test
    void withoutADomainNothingIsServed() {
        assertThat(new OpenDsrSigner(new OpenDsrSettings(null, null, null)).isConfigured())
                .isFalse();
    }

    @Test
    void aDomainNeedsKeyAndCertificate() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new OpenDsrSigner(new OpenDsrSettings("opendsr.habeas.example", null, null)))
                .withMessageContaining("certificate-file");
    }

    @Test
    void aFileThatIsNoKeyIsRefused() throws IOException {
        Path file = Files.writeString(directory.resolve("key.pem"), "not a key");
        assertThatIllegalStateException()
                .isThrownBy(() -> new OpenDsrSigner(new OpenDsrSettings("opendsr.habeas.example", file, file)))
                .withMessageContaining("HABEAS-INS-011");
    }
}
