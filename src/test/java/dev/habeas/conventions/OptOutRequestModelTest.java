package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(
        resources = {
            "processes/opt-out/opt-out-request.bpmn",
            ModelEngine.PROPAGATION,
            ModelEngine.RESPONSE,
        })
class OptOutRequestModelTest {

    private static final String KEY = "opt-out-request";
    private static final FakeBeans BEANS = new FakeBeans();
    private static final List<String> ASKED = List.of("StartEvent_OptOutRequested", "Gateway_SuspectedFraud");
    private static final List<String> DECIDED =
            List.of("Gateway_Before_DecideOptOut", "UserTask_DecideOptOut", "Gateway_OptOutGranted");
    private static final List<String> APPROVAL = List.of("UserTask_ApproveRefusal", "Gateway_RefusalApproved");
    private static final List<String> CARRIED_OUT =
            List.of("Gateway_Before_RecordOptOut", "ServiceTask_RecordOptOut", "CallActivity_PropagationToProcessors");
    private static final List<String> ANSWERED = List.of(
            "Gateway_Before_RecordOutcome",
            "ServiceTask_RecordOutcome",
            "Gateway_BrowserSignal",
            "CallActivity_ResponseToRequester",
            "Gateway_Before_CloseCase",
            "ServiceTask_CloseCase",
            "EndEvent_OptOutAnswered");

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE =
            ModelEngine.covering(KEY, BEANS, "propagate-to-processors", "respond-to-requester");

    @BeforeEach
    void reset() {
        BEANS.reset();
    }

    @Test
    void anOptOutNeedsNobodyUntilItIsAnswered() {
        Walk walk = start(false);

        assertThat(walk.openTasks()).isEmpty();
        walk.recipientAnswers("settled");
        walk.messageArrives("respond.AnswerDelivered");

        assertRoute(walk, ASKED, CARRIED_OUT, ANSWERED);
        assertThat(walk.variable(KEY, "propagationOutcome")).isEqualTo("complete");
        assertThat(BEANS.calls)
                .as("our own list comes before everybody else's")
                .containsExactly(
                        "recordOptOut",
                        "planInstructions",
                        "sumUpReceipts",
                        "recordOutcome",
                        "composeAnswer",
                        "closeCase");
        walk.hasEnded();
    }

    @Test
    void theSignalOfABrowserGetsNoLetter() {
        Walk walk = Walk.start(ENGINE.getProcessEngine(), KEY, Map.of("fraudSuspected", false, "browserSignal", true));

        walk.recipientAnswers("settled");

        assertThat(walk.route(KEY))
                .contains("EndEvent_OptOutAnswered")
                .doesNotContain("CallActivity_ResponseToRequester");
        assertThat(BEANS.calls).doesNotContain("composeAnswer").endsWith("closeCase");
        walk.hasEnded();
    }

    @Test
    void aSuspicionThatIsDroppedHoldsNothingUpAnyMore() {
        Walk walk = start(true);

        assertThat(BEANS.calls).isEmpty();
        walk.complete("UserTask_DecideOptOut", "decision", "granted");
        walk.recipientAnswers("settled");
        walk.messageArrives("respond.AnswerDelivered");

        assertRoute(walk, ASKED, DECIDED, CARRIED_OUT, ANSWERED);
        assertThat(BEANS.calls).startsWith("checkDecision on complete", "recordOptOut");
        walk.hasEnded();
    }

    @Test
    void aFraudIsRefusedByTwoAndStopsNothing() {
        Walk walk = start(true);

        walk.complete("UserTask_DecideOptOut", "decision", "refused");
        walk.complete("UserTask_ApproveRefusal", "refusalDecision", "approved");
        walk.messageArrives("respond.AnswerDelivered");

        assertRoute(walk, ASKED, DECIDED, APPROVAL, ANSWERED);
        assertThat(BEANS.calls)
                .contains("requireSecondPerson on assignment", "requireSecondPerson on complete")
                .doesNotContain("recordOptOut", "planInstructions");
        walk.hasEnded();
    }

    @Test
    void aRejectedRefusalIsDecidedAgainFromABlankForm() {
        Walk walk = start(true);

        walk.complete("UserTask_DecideOptOut", "decision", "refused");
        walk.complete("UserTask_ApproveRefusal", "refusalDecision", "rejected");

        assertThat(walk.shown("UserTask_DecideOptOut", "decision")).isNull();
        assertRoute(walk, ASKED, DECIDED, APPROVAL, List.of("Gateway_Before_DecideOptOut", "UserTask_DecideOptOut"));
    }

    @Test
    void theDeadlineIsWatchedToTheSecondAndNeverStopsTheWork() {
        Walk walk = start(false);

        walk.timeIs(Walk.WARN_AT.plusSeconds(1));
        assertThat(BEANS.calls).endsWith("raisePriority");
        walk.timeIs(Walk.AT_RISK_AT.plusSeconds(1));
        assertThat(BEANS.calls).endsWith("escalateToOfficer");
        walk.timeIs(Walk.RESPOND_BY);
        assertThat(BEANS.calls).doesNotContain("recordMissedDeadline");
        walk.timeIs(Walk.OVERDUE_AT);
        assertThat(BEANS.calls).endsWith("recordMissedDeadline");

        walk.recipientAnswers("settled");
        walk.messageArrives("respond.AnswerDelivered");
        walk.stillWaits();
        walk.complete("UserTask_AccountForMissedDeadline", "missedDeadlineCause", "workload");
        assertThat(walk.route(KEY)).contains("EndEvent_MissedDeadlineAccountedFor");
        walk.hasEnded();
    }

    @Test
    void noManagerIsAskedWhenNothingWasMissed() {
        BEANS.answerLate = false;
        Walk walk = start(false);
        walk.timeIs(Walk.OVERDUE_AT);
        assertThat(walk.route(KEY)).contains("EndEvent_NothingMissed");
        walk.stillWaits();
    }

    @Test
    void aWithdrawalStopsTheCaseWhereverItWaits() {
        for (boolean suspected : List.of(false, true)) {
            BEANS.reset();
            Walk walk = start(suspected);
            int before = walk.route(KEY).size();

            walk.withdraw();

            assertThat(walk.openTasks()).isEmpty();
            walk.messageArrives("respond.AnswerDelivered");
            assertThat(walk.route(KEY).subList(before, walk.route(KEY).size()))
                    .containsExactly(
                            "SubProcess_RequestWithdrawn",
                            "StartEvent_WithdrawalReceived",
                            "ServiceTask_StopInstructions",
                            "ServiceTask_RecordWithdrawal",
                            "CallActivity_WithdrawalConfirmation",
                            "EndEvent_RequestWithdrawn");
            assertThat(walk.variable(KEY, "outcome")).isEqualTo("withdrawn");
            walk.hasEnded();
            walk.forget();
        }
    }

    private static Walk start(boolean suspected) {
        return Walk.start(ENGINE.getProcessEngine(), KEY, Map.of("fraudSuspected", suspected, "browserSignal", false));
    }

    @SafeVarargs
    private static void assertRoute(Walk walk, List<String>... parts) {
        assertThat(walk.route(KEY))
                .containsExactlyElementsOf(
                        List.of(parts).stream().flatMap(List::stream).toList());
    }
}
