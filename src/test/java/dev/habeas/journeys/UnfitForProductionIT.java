package dev.habeas.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application in profile prod, with the settings of a demo. */
class UnfitForProductionIT {

    @Test
    void refusesToStartAndNamesEverythingThatIsWrong(@TempDir Path directory) throws InterruptedException {
        String log = PackagedApplication.refusal(
                directory,
                "--spring.profiles.active=prod,demo",
                "--habeas.security.bootstrap-admin.user=root",
                "--habeas.security.bootstrap-admin.password=habeas-demo");
        assertThat(log)
                .contains("HABEAS-SEC-001", "HABEAS-SEC-002", "HABEAS-SEC-003", "HABEAS-SEC-004", "HABEAS-SEC-006")
                .doesNotContain("habeas-demo");
        assertThat(directory.resolve("data")).doesNotExist();
    }
}
