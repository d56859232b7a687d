package dev.habeas.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** Settings that are fit for production, and each way of spoiling them. */
class ProductionChecksTest {

    @TempDir
    private Path directory;

    private MockEnvironment environment;

    @BeforeEach
    void fitForProduction() throws IOException {
        Path keyset = Files.writeString(directory.resolve("keyset"), "{}");
        environment = new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:postgresql://db/habeas")
                .withProperty("habeas.vault.keyset-file", keyset.toString())
                .withProperty("habeas.vault.create-keyset", "false")
                .withProperty("habeas.portal.base-url", "https://privacy.example.org");
        environment.setActiveProfiles("prod");
    }

    @Test
    void goodSettingsHaveNoFindings() {
        admin("correct-horse-battery");
        assertThat(ProductionChecks.findings(environment)).isEmpty();
    }

    @Test
    void theDemoProfileIsRefused() {
        environment.addActiveProfile("demo");
        finds("HABEAS-SEC-001");
    }

    @Test
    void theEmbeddedDatabaseIsRefused() {
        environment.setProperty("spring.datasource.url", "");
        finds("HABEAS-SEC-002");
    }

    @Test
    void aMissingKeysetIsRefused() {
        environment.setProperty(
                "habeas.vault.keyset-file", directory.resolve("other").toString());
        finds("HABEAS-SEC-003");
    }

    @Test
    void aMailboxThatAnybodyOnTheWayReadsIsRefused() {
        environment.setProperty("habeas.mailbox.security", "none");
        finds("HABEAS-SEC-014");
    }

    @Test
    void aKeysetMadeAtStartIsRefused() {
        environment.setProperty("habeas.vault.create-keyset", "true");
        finds("HABEAS-SEC-004");
    }

    @Test
    void linksInMailsThatLeadNowhereAreRefused() {
        environment.setProperty("habeas.portal.base-url", "");
        finds("HABEAS-SEC-013");
    }

    @Test
    void anAdministratorWithoutPasswordIsRefused() {
        environment.setProperty("habeas.security.bootstrap-admin.user", "root");
        finds("HABEAS-SEC-005");
    }

    @Test
    void anAdministratorWithTheDemoPasswordIsRefused() {
        admin("habeas-demo");
        finds("HABEAS-SEC-006");
    }

    @Test
    void aWeakPasswordInAFileIsRefused() throws IOException {
        Path file = Files.writeString(directory.resolve("password"), "password123\n");
        environment.setProperty("habeas.security.bootstrap-admin.user", "root");
        environment.setProperty("habeas.security.bootstrap-admin.password-file", file.toString());
        finds("HABEAS-SEC-006");
    }

    private void admin(String password) {
        environment.setProperty("habeas.security.bootstrap-admin.user", "root");
        environment.setProperty("habeas.security.bootstrap-admin.password", password);
    }

    private void finds(String number) {
        assertThat(ProductionChecks.findings(environment))
                .singleElement()
                .asString()
                .startsWith(number);
    }
}
