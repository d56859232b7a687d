package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(
        resources = {
            ModelEngine.ERASURE,
            ModelEngine.PUBLISHERS,
            ModelEngine.IDENTITY,
            ModelEngine.PROPAGATION,
            ModelEngine.RESPONSE,
            ModelEngine.EXTENSION
        })
class ErasureRequestModelTest {

    private static final String KEY = "erasure-request";
    private static final FakeBeans BEANS = new FakeBeans();
    private static final List<String> VERIFIED = List.of(
            "StartEvent_ErasureRequested",
            "CallActivity_IdentityVerification",
            "ServiceTask_AssessErasureGrounds",
            "Gateway_Before_DecideErasure",
            "UserTask_DecideErasure",
            "Gateway_ErasureGranted");
    private static final List<String> APPROVAL = List.of("UserTask_ApproveRefusal", "Gateway_RefusalApproved");
    private static final List<String> PROPAGATED = List.of(
            "Gateway_Before_PropagationToProcessors",
            "CallActivity_PropagationToProcessors",
            "CallActivity_NoticesToPublishers",
            "ServiceTask_WatchGrounds");
    private static final List<String> ANSWERED = List.of(
            "Gateway_Before_RecordOutcome",
            "ServiceTask_RecordOutcome",
            "CallActivity_ResponseToRequester",
            "ServiceTask_CloseCase",
            "EndEvent_ErasureAnswered");

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering(
            KEY,
            BEANS,
            "verify-identity",
            "tell-publishers",
            "propagate-to-processors",
            "respond-to-requester",
            "extend-deadline");

    @BeforeEach
    void reset() {
        BEANS.reset();
    }

    @Test
    void aGrantedRequestIsPropagatedAndAnswered() {
        Walk walk = start();

        identify(walk);
        walk.complete("UserTask_DecideErasure", "decision", "granted");
        walk.recipientAnswers("settled");
        walk.messageArrives("respond.AnswerDelivered");

        assertRoute(walk, VERIFIED, PROPAGATED, ANSWERED);
        assertThat(walk.variable("propagationOutcome")).isEqualTo("complete");
        assertThat(walk.variable("identityVerified")).isEqualTo(true);
        assertThat(BEANS.calls)
                .containsExactly(
                        "awaitIdentity",
                        "checkIdentityDecision",
                        "assessErasureGrounds",
                        "checkErasureDecision on complete",
                        "planInstructions",
                        "sumUpReceipts",
                        "listPublications",
                        "watchGrounds",
                        "recordOutcome",
                        "composeAnswer",
                        "closeCase");
        walk.hasEnded();
    }

    @Test
    void aPartRefusalNeedsASecondPersonAndErasesTheRest() {
        Walk walk = start();

        identify(walk);
        walk.complete("UserTask_DecideErasure", "decision", "partly-granted");
        walk.complete("UserTask_ApproveRefusal", "refusalDecision", "approved");
        walk.recipientAnswers("settled");
        walk.messageArrives("respond.AnswerDelivered");

        assertRoute(walk, VERIFIED, APPROVAL, List.of("Gateway_AnythingToErase"), PROPAGATED, ANSWERED);
        assertThat(BEANS.calls).contains("requireSecondPerson on assignment", "requireSecondPerson on complete");
        walk.hasEnded();
    }

    @Test
    void aRefusalInstructsNobody() {
        Walk walk = start();

        identify(walk);
        walk.complete("UserTask_DecideErasure", "decision", "refused");
        walk.complete("UserTask_ApproveRefusal", "refusalDecision", "approved");
        walk.messageArrives("respond.AnswerDelivered");

        assertRoute(walk, VERIFIED, APPROVAL, List.of("Gateway_AnythingToErase"), ANSWERED);
        assertThat(BEANS.calls).doesNotContain("planInstructions");
        walk.hasEnded();
    }

    @Test
    void aRejectedRefusalIsDecidedAgainFromABlankForm() {
        Walk walk = start();

        identify(walk);
        walk.complete("UserTask_DecideErasure", "decision", "refused");
        walk.complete("UserTask_ApproveRefusal", "refusalDecision", "rejected");

        assertThat(walk.shown("UserTask_DecideErasure", "decision")).isNull();
        assertRoute(walk, VERIFIED, APPROVAL, List.of("Gateway_Before_DecideErasure", "UserTask_DecideErasure"));
    }

    @Test
    void anUnverifiedRequesterIsAnsweredWithoutADecision() {
        Walk walk = start();

        walk.complete("UserTask_VerifyIdentity", "identityDecision", "not-verified");
        walk.complete("UserTask_ConfirmIdentityRefusal", "refusalDecision", "approved");
        assertThat(walk.variable("identityVerified")).isEqualTo(false);
        walk.messageArrives("respond.AnswerDelivered");

        assertRoute(
                walk,
                List.of(
                        "StartEvent_ErasureRequested",
                        "CallActivity_IdentityVerification",
                        "BoundaryEvent_IdentityNotVerified"),
                ANSWERED);
        walk.hasEnded();
    }

    @Test
    void theDeadlineIsWatchedToTheSecondAndNeverStopsTheWork() {
        Walk walk = start();
        identify(walk);

        walk.timeIs(Walk.WARN_AT.minusSeconds(1));
        assertThat(BEANS.calls).doesNotContain("raisePriority");
        walk.timeIs(Walk.WARN_AT.plusSeconds(1));
        assertThat(BEANS.calls).endsWith("raisePriority");
        walk.timeIs(Walk.AT_RISK_AT.minusSeconds(1));
        assertThat(BEANS.calls).doesNotContain("escalateToOfficer");
        walk.timeIs(Walk.AT_RISK_AT.plusSeconds(1));
        assertThat(BEANS.calls).endsWith("escalateToOfficer");
        walk.timeIs(Walk.RESPOND_BY);
        assertThat(BEANS.calls).doesNotContain("recordMissedDeadline");
        walk.timeIs(Walk.OVERDUE_AT);
        assertThat(BEANS.calls).endsWith("recordMissedDeadline");

        walk.complete("UserTask_DecideErasure", "decision", "granted");
        walk.recipientAnswers("settled");
        walk.messageArrives("respond.AnswerDelivered");
        walk.stillWaits();
        walk.complete("UserTask_AccountForMissedDeadline", "missedDeadlineCause", "workload");
        assertThat(walk.route(KEY)).contains("EndEvent_MissedDeadlineAccountedFor");
        walk.hasEnded();
    }

    @Test
    void noManagerIsAskedWhileTheClockWaitsForThePerson() {
        BEANS.answerLate = false;
        Walk walk = start();
        walk.timeIs(Walk.OVERDUE_AT);
        assertThat(walk.route(KEY)).contains("EndEvent_NothingMissed");
        assertThat(walk.tasks("UserTask_AccountForMissedDeadline")).isEmpty();
        walk.stillWaits();
    }

    @Test
    void anExtensionIsConsideredWhileTheWorkGoesOn() {
        Walk walk = start();
        walk.messageArrives("cases.ExtensionRequested");
        identify(walk);
        walk.complete("UserTask_DecideExtension", "extensionDecision", "extend");
        walk.messageArrives("clock.ExtensionNoticeSent");
        assertThat(walk.route(KEY))
                .containsSubsequence(
                        "SubProcess_ExtensionConsidered",
                        "StartEvent_ExtensionRequested",
                        "CallActivity_DeadlineExtension",
                        "EndEvent_ExtensionDecided");
        assertThat(walk.tasks("UserTask_DecideErasure")).hasSize(1);
        assertThat(BEANS.calls).contains("writeExtensionNotice", "extendDeadline");
    }

    @Test
    void everyTaskShowsWhenTheAnswerIsDue() {
        Walk walk = start();

        assertThat(walk.tasks("UserTask_VerifyIdentity").get(0).getDueDate().toInstant())
                .isEqualTo(Walk.RESPOND_BY);
        assertThat(walk.tasks("UserTask_VerifyIdentity")
                        .get(0)
                        .getFollowUpDate()
                        .toInstant())
                .isEqualTo(Walk.WARN_AT);
    }

    @Test
    void aWithdrawalStopsTheCaseWhereverItWaits() {
        List<List<String>> untilThere = List.of(
                List.of(),
                List.of("identify"),
                List.of("identify", "refuse"),
                List.of("identify", "grant"),
                List.of("identify", "grant", "accept"),
                List.of("identify", "grant", "unreachable"),
                List.of("identify", "grant", "settle"));
        for (List<String> steps : untilThere) {
            BEANS.reset();
            Walk walk = start();
            steps.forEach(step -> take(walk, step));
            List<String> before = new ArrayList<>(walk.route(KEY));

            walk.withdraw();

            assertThat(walk.openTasks()).as("after %s", steps).isEmpty();
            walk.messageArrives("respond.AnswerDelivered");
            assertThat(walk.route(KEY).subList(before.size(), walk.route(KEY).size()))
                    .as("after %s", steps)
                    .containsExactly(
                            "SubProcess_RequestWithdrawn",
                            "StartEvent_WithdrawalReceived",
                            "ServiceTask_StopInstructions",
                            "ServiceTask_RecordWithdrawal",
                            "CallActivity_WithdrawalConfirmation",
                            "EndEvent_RequestWithdrawn");
            assertThat(walk.variable("outcome")).isEqualTo("withdrawn");
            walk.hasEnded();
            walk.forget();
        }
    }

    private static void take(Walk walk, String step) {
        switch (step) {
            case "identify" -> identify(walk);
            case "refuse" -> walk.complete("UserTask_DecideErasure", "decision", "refused");
            case "grant" -> walk.complete("UserTask_DecideErasure", "decision", "granted");
            case "accept" -> walk.recipientAnswers("accepted");
            case "unreachable" -> walk.recipientIsUnreachable();
            case "settle" -> walk.recipientAnswers("settled");
            default -> throw new IllegalArgumentException(step);
        }
    }

    private static Walk start() {
        return Walk.start(ENGINE.getProcessEngine(), KEY, Map.of("regime", "GDPR"));
    }

    private static void identify(Walk walk) {
        walk.complete("UserTask_VerifyIdentity", "identityDecision", "verified");
    }

    @SafeVarargs
    private static void assertRoute(Walk walk, List<String>... parts) {
        assertThat(walk.route(KEY))
                .containsExactlyElementsOf(
                        List.of(parts).stream().flatMap(List::stream).toList());
    }
}
