package dev.habeas.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.filter.SecurityFilterRule;
import org.camunda.bpm.webapp.impl.security.filter.util.FilterRules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stranger before the rules of the web applications: ours, and those that the starter brings. */
class WebappRulesTest {

    private static final String SETUP = "/camunda/api/admin/setup/default/user/create";

    @BeforeEach
    void nobodyIsLoggedIn() {
        Authentications.setCurrent(new Authentications());
    }

    @AfterEach
    void forget() {
        Authentications.clearCurrent();
    }

    @Test
    void theStartersRulesLetTheStrangerCreateAnAdministrator() throws IOException {
        assertThat(granted("securityFilterRules.json", "POST", SETUP)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SETUP,
                SETUP + "/",
                "/camunda/api/admin/setup/other/user/create",
                "/camunda/api/admin/anything",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/identity/password-policy",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/camunda/api/made-up/x"
            })
    void oursDoNot(String path) throws IOException {
        assertThat(granted("habeasFilterRules.json", "POST", path)).isFalse();
    }

    @Test
    void oursLetTheStrangerFindTheEngineAndLogIn() throws IOException {
        assertThat(granted("habeasFilterRules.json", "POST", "/camunda/api/admin/auth/user/default/login/tasklist"))
                .isTrue();
        assertThat(granted("habeasFilterRules.json", "GET", "/camunda/api/admin/auth/user/default"))
                .isTrue();
        assertThat(granted("habeasFilterRules.json", "GET", "/camunda/api/engine/engine/"))
                .isTrue();
    }

    /** The rules look at the path as it was sent: the reason for {@link PlainPathFilter}. */
    @Test
    void anEncodedPathGetsPastAllRules() throws IOException {
        assertThat(granted("habeasFilterRules.json", "GET", "/camunda/%61pi/engine/engine/default/task"))
                .isTrue();
    }

    private static boolean granted(String file, String method, String path) throws IOException {
        try (InputStream rules =
                WebappRulesTest.class.getResourceAsStream("/META-INF/resources/webjars/camunda/" + file)) {
            List<SecurityFilterRule> loaded = FilterRules.load(rules, "/camunda");
            return FilterRules.authorize(method, path, loaded).isGranted();
        }
    }
}
