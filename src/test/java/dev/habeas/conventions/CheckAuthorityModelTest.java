package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Deployment(resources = ModelEngine.AUTHORITY)
class CheckAuthorityModelTest {

    private static final String KEY = "check-authority";
    private static final FakeBeans BEANS = new FakeBeans();
    private static final List<String> FOUR_EYES =
            List.of("requireSecondPerson on assignment", "requireSecondPerson on complete");

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering(KEY, BEANS);

    @BeforeEach
    void reset() {
        BEANS.reset();
    }

    @Test
    void provenAuthorityEndsTheMatter() {
        Walk walk = start();

        walk.complete("UserTask_CheckAuthority", "authorityProof", "parent-by-video");

        assertThat(walk.route(KEY))
                .containsExactly(
                        "StartEvent_AuthorityInQuestion",
                        "Gateway_Before_CheckAuthority",
                        "UserTask_CheckAuthority",
                        "Gateway_AuthorityProven",
                        "Gateway_Before_AuthorityProven",
                        "EndEvent_AuthorityProven");
        assertThat(BEANS.calls).containsExactly("checkAuthorityDecision on complete");
        walk.hasEnded();
    }

    /** Who refuses is always a second person. */
    @ParameterizedTest
    @CsvSource({"not-proven, UserTask_ConfirmAuthorityRefusal", "disputed, UserTask_SettleDisputedAuthority"})
    void nobodyIsTurnedAwayByOnePersonAlone(String found, String task) {
        Walk walk = start();

        walk.complete("UserTask_CheckAuthority", "authorityProof", found);

        assertThatThrownBy(() -> walk.complete(task, "refusalDecision", "approved"))
                .as("nobody calls this model here, so nobody catches")
                .hasMessageContaining("ERR_AUTHORITY_NOT_PROVEN");
        assertThat(BEANS.calls).containsAll(FOUR_EYES);
        walk.stillWaits();
    }

    @Test
    void aRejectedRefusalGoesBackAndShowsNoEarlierChoice() {
        Walk walk = start();

        walk.complete("UserTask_CheckAuthority", "authorityProof", "not-proven");
        walk.complete("UserTask_ConfirmAuthorityRefusal", "refusalDecision", "rejected");

        assertThat(walk.shown("UserTask_CheckAuthority", "authorityProof")).isNull();
    }

    @Test
    void anOfficerMaySettleADisputeForTheRequester() {
        Walk walk = start();

        walk.complete("UserTask_CheckAuthority", "authorityProof", "disputed");
        walk.complete("UserTask_SettleDisputedAuthority", "refusalDecision", "rejected");

        assertThat(walk.route(KEY)).contains("EndEvent_AuthorityProven");
        assertThat(BEANS.calls).containsAll(FOUR_EYES);
        walk.hasEnded();
    }

    private static Walk start() {
        return Walk.start(ENGINE.getProcessEngine(), KEY, Map.of());
    }
}
