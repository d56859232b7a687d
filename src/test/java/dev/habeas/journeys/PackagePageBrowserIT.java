package dev.habeas.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a package opens from the disk of the person, without a network, and everybody can read it. */
@Tag("browser")
class PackagePageBrowserIT {

    private static final String PERSON = "noemie.pilote@example.com";

    @TempDir
    private Path folder;

    @Test
    void thePageOfAPackageOpensAndIsReadable() throws Exception {
        People people = People.ofTheDemo(SharedApplication.get());
        PackageOfThePerson taken = PackageOfThePerson.fetch(people, "access", "DE", PERSON);
        Path page =
                Files.writeString(folder.resolve("index.html"), taken.files().get("index.html"));

        try (Browser browser = Browser.on(page.toUri())) {
            browser.page().navigate(page.toUri().toString());
            assertThat(browser.page().locator("h1").innerText()).isEqualTo("Your personal data");
            assertThat(browser.page().content())
                    .contains(PERSON, taken.subject().reference());
            browser.wholePicture("access-package");
            List<String> findings = new AxeBuilder(browser.page())
                    .analyze().getViolations().stream()
                            .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                            .map(rule -> rule.getId() + " " + rule.getNodes())
                            .toList();
            assertThat(findings).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
