package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = ModelEngine.IDENTITY)
class VerifyIdentityModelTest {

    private static final String KEY = "verify-identity";
    private static final FakeBeans BEANS = new FakeBeans();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering(KEY, BEANS);

    @BeforeEach
    void reset() {
        BEANS.reset();
    }

    @Test
    void aVerifiedRequesterEndsTheMatter() {
        Walk walk = start();

        walk.complete("UserTask_VerifyIdentity", "identityDecision", "verified");

        assertThat(walk.route(KEY))
                .containsExactly(
                        "StartEvent_IdentityInQuestion",
                        "Gateway_Before_VerifyIdentity",
                        "UserTask_VerifyIdentity",
                        "Gateway_IdentityVerified",
                        "EndEvent_IdentityVerified");
        assertThat(BEANS.calls).containsExactly("checkIdentityDecision");
        walk.hasEnded();
    }

    @Test
    void aSecondPersonConfirmsBeforeTheErrorIsThrown() {
        Walk walk = start();

        walk.complete("UserTask_VerifyIdentity", "identityDecision", "not-verified");

        assertThatThrownBy(() -> walk.complete("UserTask_ConfirmIdentityRefusal", "refusalDecision", "approved"))
                .as("nobody calls this model here, so nobody catches")
                .hasMessageContaining("ERR_IDENTITY_NOT_VERIFIED");
        assertThat(BEANS.calls)
                .containsExactly(
                        "checkIdentityDecision",
                        "requireSecondPerson on assignment",
                        "requireSecondPerson on complete");
        walk.stillWaits();
    }

    @Test
    void aRejectedRefusalGoesBackAndShowsNoEarlierChoice() {
        Walk walk = start();

        walk.complete("UserTask_VerifyIdentity", "identityDecision", "not-verified");
        walk.complete("UserTask_ConfirmIdentityRefusal", "refusalDecision", "rejected");

        assertThat(walk.shown("UserTask_VerifyIdentity", "identityDecision")).isNull();
        walk.complete("UserTask_VerifyIdentity", "identityDecision", "verified");
        assertThat(walk.route(KEY))
                .containsExactly(
                        "StartEvent_IdentityInQuestion",
                        "Gateway_Before_VerifyIdentity",
                        "UserTask_VerifyIdentity",
                        "Gateway_IdentityVerified",
                        "UserTask_ConfirmIdentityRefusal",
                        "Gateway_RefusalConfirmed",
                        "Gateway_Before_VerifyIdentity",
                        "UserTask_VerifyIdentity",
                        "Gateway_IdentityVerified",
                        "EndEvent_IdentityVerified");
        walk.hasEnded();
    }

    private static Walk start() {
        return Walk.start(ENGINE.getProcessEngine(), KEY, Map.of());
    }
}
