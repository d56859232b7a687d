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
                        "Gateway_AnythingToAskFirst",
                        "Gateway_AuthorityProven",
                        "Gateway_Before_AuthorityProven",
                        "EndEvent_AuthorityProven");
        assertThat(BEANS.calls).containsExactly("checkAuthorityDecision on complete");
        assertThat(BEANS.identityCalls).containsExactly("lookUpAgent");
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

    @ParameterizedTest
    @CsvSource({
        "ask-requester, askRequesterForAuthority, requester-answered",
        "ask-person, askPersonToConfirm, person-confirmed"
    })
    void anAnswerComesBackToWhoeverAsked(String asked, String bean, String answer) {
        Walk walk = asking(asked);

        answer(walk, answer);

        assertThat(BEANS.identityCalls).containsExactly("lookUpAgent", bean);
        assertThat(walk.route(KEY)).contains("EndEvent_AnswerArrived");
        assertThat(walk.shown("UserTask_CheckAuthority", "authorityProof")).isNull();
        assertThat(walk.shown("UserTask_CheckAuthority", "authorityAnswer")).isEqualTo(answer);
        walk.complete("UserTask_CheckAuthority", "authorityProof", "signed-permission");
        walk.hasEnded();
    }

    @ParameterizedTest
    @CsvSource({"ask-requester, requester-silent", "ask-person, person-silent"})
    void silenceComesBackWhenWaitingEndsAndNotBefore(String asked, String answer) {
        Walk walk = asking(asked);

        walk.timeIs(Walk.PROOF_DUE_AT.minusSeconds(1));
        assertThat(walk.openTasks()).isEmpty();
        walk.timeIs(Walk.PROOF_DUE_AT.plusSeconds(1));

        assertThat(walk.route(KEY)).contains("BoundaryEvent_AnswerOverdue", "EndEvent_NobodyAnswered");
        assertThat(walk.shown("UserTask_CheckAuthority", "authorityAnswer")).isEqualTo(answer);
    }

    @Test
    void aDenialEndsAtAnOfficer() {
        Walk walk = asking("ask-person");

        answer(walk, "person-denied");

        assertThat(walk.tasks("UserTask_CheckAuthority")).isEmpty();
        walk.complete("UserTask_SettleDisputedAuthority", "refusalDecision", "rejected");
        assertThat(BEANS.calls).containsAll(FOUR_EYES);
        walk.hasEnded();
    }

    private static Walk asking(String asked) {
        Walk walk = start();
        walk.complete("UserTask_CheckAuthority", "authorityProof", asked);
        assertThat(walk.openTasks()).isEmpty();
        return walk;
    }

    private static void answer(Walk walk, String answer) {
        walk.messageArrives("identity.AuthorityAnswered", Map.of("authorityAnswer", answer));
    }

    private static Walk start() {
        return Walk.start(ENGINE.getProcessEngine(), KEY, Map.of());
    }
}
