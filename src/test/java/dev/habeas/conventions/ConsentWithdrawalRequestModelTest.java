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
            "processes/consent-withdrawal/consent-withdrawal-request.bpmn",
            ModelEngine.PROPAGATION,
            ModelEngine.RESPONSE,
            ModelEngine.EXTENSION
        })
class ConsentWithdrawalRequestModelTest {

    private static final String KEY = "consent-withdrawal-request";
    private static final FakeBeans BEANS = new FakeBeans();
    private static final List<String> STOPPED = List.of(
            "StartEvent_ConsentWithdrawn",
            "ServiceTask_RecordWithdrawnConsent",
            "CallActivity_StopOfProcessing",
            "ServiceTask_AssessLegalBases",
            "Gateway_OtherLegalBasis");
    private static final List<String> ANSWERED = List.of(
            "Gateway_Before_RecordOutcome",
            "ServiceTask_RecordOutcome",
            "CallActivity_ResponseToRequester",
            "ServiceTask_CloseCase",
            "EndEvent_ConsentWithdrawalAnswered");

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE =
            ModelEngine.covering(KEY, BEANS, "propagate-to-processors", "respond-to-requester", "extend-deadline");

    @BeforeEach
    void reset() {
        BEANS.reset();
    }

    @Test
    void useStopsFirstAndWhatNothingElseCarriesIsErased() {
        Walk walk = start();

        assertThat(walk.openTasks()).isEmpty();
        walk.recipientAnswers("settled");
        assertThat(BEANS.calls)
                .containsExactly(
                        "recordWithdrawnConsent",
                        "planInstructions",
                        "sumUpReceipts",
                        "assessLegalBases",
                        "planInstructions");
        walk.recipientAnswers("settled");
        walk.messageArrives("respond.AnswerDelivered");

        assertRoute(walk, STOPPED, List.of("CallActivity_PropagationToProcessors"), ANSWERED);
        walk.hasEnded();
    }

    @Test
    void whatAnotherBasisCarriesIsNotErased() {
        BEANS.otherLegalBasis = true;
        Walk walk = start();

        walk.recipientAnswers("settled");
        walk.messageArrives("respond.AnswerDelivered");

        assertRoute(walk, STOPPED, ANSWERED);
        assertThat(BEANS.calls).containsOnlyOnce("planInstructions");
        walk.hasEnded();
    }

    @Test
    void theDeadlineIsWatchedToTheSecondAndNeverStopsTheWork() {
        BEANS.otherLegalBasis = true;
        Walk walk = start();

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
        Walk walk = start();
        walk.timeIs(Walk.OVERDUE_AT);
        assertThat(walk.route(KEY)).contains("EndEvent_NothingMissed");
        walk.stillWaits();
    }

    @Test
    void moreTimeForTheAnswerDoesNotHoldTheStopUp() {
        Walk walk = start();
        walk.messageArrives("cases.ExtensionRequested");
        walk.recipientAnswers("settled");
        walk.complete("UserTask_DecideExtension", "extensionDecision", "extend");
        walk.messageArrives("clock.ExtensionNoticeSent");
        assertThat(walk.route(KEY))
                .contains(
                        "SubProcess_ExtensionConsidered",
                        "StartEvent_ExtensionRequested",
                        "CallActivity_DeadlineExtension",
                        "EndEvent_ExtensionDecided",
                        "CallActivity_PropagationToProcessors");
    }

    @Test
    void whoChangesTheirMindStopsTheCaseWhereverItWaits() {
        for (boolean stopped : List.of(false, true)) {
            BEANS.reset();
            Walk walk = start();
            if (stopped) {
                walk.recipientAnswers("settled");
            }
            int before = walk.route(KEY).size();

            walk.withdraw();

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

    private static Walk start() {
        return Walk.start(ENGINE.getProcessEngine(), KEY, Map.of());
    }

    @SafeVarargs
    private static void assertRoute(Walk walk, List<String>... parts) {
        assertThat(walk.route(KEY))
                .containsExactlyElementsOf(
                        List.of(parts).stream().flatMap(List::stream).toList());
    }
}
