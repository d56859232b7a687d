package dev.habeas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The web applications are changed by files of ours that stand before theirs on the class path, under the same names. */
class WebappBrandingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app/tasklist/scripts/config.js",
                "app/tasklist/styles/user-styles.css",
                "app/cockpit/scripts/config.js",
                "app/cockpit/styles/user-styles.css",
                "app/admin/scripts/config.js",
                "app/admin/styles/user-styles.css",
                "app/welcome/scripts/config.js",
                "app/welcome/styles/user-styles.css",
                "favicon.ico"
            })
    void ourFileStandsBeforeTheirsOfTheSameName(String file) throws IOException {
        List<URL> found = Collections.list(
                getClass().getClassLoader().getResources("META-INF/resources/webjars/camunda/" + file));

        assertThat(found).hasSize(2);
        assertThat(found.get(0).toString()).doesNotContain("camunda-webapp-webjar");
        assertThat(found.get(1).toString()).contains("camunda-webapp-webjar");
    }
}
