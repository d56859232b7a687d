package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The paths of a right that is answered with a package; its models differ in their names only. */
abstract class PackageWalks {

    private static final List<String> REVIEWED =
            List.of("Gateway_Before_ReviewPackage", "UserTask_ReviewPackage", "Gateway_PackageGranted");
    private static final List<String> APPROVAL =
            List.of("UserTask_ApproveRefusal", "Gateway_RefusalApproved", "Gateway_AnythingToDisclose");
    private final String right;
    private final FakeBeans beans;

    PackageWalks(String right, FakeBeans beans) {
        this.right = right;
        this.beans = beans;
    }

    abstract ProcessEngine engine();

    /** What stands between the collected data and its review. */
    List<String> beforeReview() {
        return List.of();
    }

    /** What stands between an answer without data and its outcome. */
    List<String> withoutData() {
        return List.of();
    }

    /** What the right starts with beside what every right does. */
    Map<String, Object> asked() {
        return Map.of();
    }

    /** From the decision to give something to the outcome. */
    List<String> built() {
        return List.of("Gateway_Before_BuildPackage", "ServiceTask_BuildPackage");
    }

    @BeforeEach
    void reset() {
        beans.reset();
    }

    @Test
    void whatIsGrantedIsBuiltAndAnswered() {
        Walk walk = collected();

        walk.complete("UserTask_ReviewPackage", "decision", "granted");
        walk.messageArrives("respond.AnswerDelivered");

        assertRoute(walk, verified(), beforeReview(), REVIEWED, built(), answered());
        assertThat(beans.calls)
                .containsExactly(
                        "awaitIdentity",
                        "checkIdentityDecision",
                        "planInstructions",
                        "sumUpReceipts",
                        "checkPackageDecision on complete",
                        "buildPackage",
                        "recordOutcome",
                        "composeAnswer",
                        "closeCase");
        walk.hasEnded();
    }

    @Test
    void aPartNeedsASecondPersonBeforeItIsBuilt() {
        Walk walk = collected();

        walk.complete("UserTask_ReviewPackage", "decision", "partly-granted");
        assertThat(beans.calls).doesNotContain("buildPackage");
        walk.complete("UserTask_ApproveRefusal", "refusalDecision", "approved");
        walk.messageArrives("respond.AnswerDelivered");

        assertRoute(walk, verified(), beforeReview(), REVIEWED, APPROVAL, built(), answered());
        assertThat(beans.calls).contains("requireSecondPerson on assignment", "requireSecondPerson on complete");
        walk.hasEnded();
    }

    @Test
    void aRefusalBuildsNothing() {
        Walk walk = collected();

        walk.complete("UserTask_ReviewPackage", "decision", "refused");
        walk.complete("UserTask_ApproveRefusal", "refusalDecision", "approved");
        walk.messageArrives("respond.AnswerDelivered");

        assertRoute(walk, verified(), beforeReview(), REVIEWED, APPROVAL, answered());
        assertThat(beans.calls).doesNotContain("buildPackage");
        walk.hasEnded();
    }

    @Test
    void aRejectedRefusalIsReviewedAgainFromABlankForm() {
        Walk walk = collected();

        walk.complete("UserTask_ReviewPackage", "decision", "refused");
        walk.complete("UserTask_ApproveRefusal", "refusalDecision", "rejected");

        assertThat(walk.shown("UserTask_ReviewPackage", "decision")).isNull();
        assertThat(walk.tasks("UserTask_ReviewPackage")).hasSize(1);
    }

    @Test
    void nothingIsCollectedForSomeoneWhoIsNotVerified() {
        Walk walk = start();

        walk.complete("UserTask_VerifyIdentity", "identityDecision", "not-verified");
        walk.complete("UserTask_ConfirmIdentityRefusal", "refusalDecision", "approved");
        walk.messageArrives("respond.AnswerDelivered");

        assertRoute(
                walk,
                verified().subList(0, 2),
                List.of("BoundaryEvent_IdentityNotVerified"),
                withoutData(),
                answered());
        assertThat(beans.calls).doesNotContain("planInstructions", "buildPackage");
        walk.hasEnded();
    }

    @Test
    void theDeadlineIsWatchedAndNeverStopsTheWork() {
        Walk walk = start();

        walk.timeIs(Walk.WARN_AT.plusSeconds(1));
        assertThat(beans.calls).endsWith("raisePriority");
        walk.timeIs(Walk.AT_RISK_AT.plusSeconds(1));
        assertThat(beans.calls).endsWith("escalateToOfficer");
        walk.timeIs(Walk.OVERDUE_AT);
        assertThat(beans.calls).endsWith("recordMissedDeadline");
        walk.complete("UserTask_AccountForMissedDeadline", "missedDeadlineCause", "workload");

        assertThat(walk.route(key())).contains("EndEvent_MissedDeadlineAccountedFor");
        assertThat(walk.tasks("UserTask_VerifyIdentity")).hasSize(1);
    }

    @Test
    void noManagerIsAskedWhileTheClockWaitsForThePerson() {
        beans.answerLate = false;
        Walk walk = start();

        walk.timeIs(Walk.OVERDUE_AT);

        assertThat(walk.route(key())).contains("EndEvent_NothingMissed");
        assertThat(walk.tasks("UserTask_AccountForMissedDeadline")).isEmpty();
    }

    @Test
    void anExtensionIsConsideredWhileTheWorkGoesOn() {
        Walk walk = collected();

        walk.messageArrives("cases.ExtensionRequested");
        walk.complete("UserTask_DecideExtension", "extensionDecision", "extend");
        walk.messageArrives("clock.ExtensionNoticeSent");

        assertThat(walk.route(key())).contains("CallActivity_DeadlineExtension", "EndEvent_ExtensionDecided");
        assertThat(walk.tasks("UserTask_ReviewPackage")).hasSize(1);
    }

    @Test
    void aWithdrawalStopsTheCaseWhereverItWaits() {
        for (String step : List.of("identity", "recipients", "review", "approval")) {
            beans.reset();
            Walk walk = at(step);

            walk.withdraw();

            assertThat(walk.openTasks()).as(step).isEmpty();
            walk.messageArrives("respond.AnswerDelivered");
            assertThat(walk.route(key()))
                    .as(step)
                    .contains("ServiceTask_StopInstructions", "ServiceTask_RecordWithdrawal")
                    .endsWith("CallActivity_WithdrawalConfirmation", "EndEvent_RequestWithdrawn")
                    .doesNotContain("ServiceTask_BuildPackage");
            walk.hasEnded();
            walk.forget();
        }
    }

    private Walk at(String step) {
        Walk walk = start();
        if (step.equals("identity")) {
            return walk;
        }
        walk.complete("UserTask_VerifyIdentity", "identityDecision", "verified");
        if (step.equals("recipients")) {
            return walk;
        }
        walk.recipientAnswers("settled");
        if (step.equals("approval")) {
            walk.complete("UserTask_ReviewPackage", "decision", "refused");
        }
        return walk;
    }

    final Walk collected() {
        return at("review");
    }

    Walk start() {
        Map<String, Object> variables = new HashMap<>(asked());
        variables.put("regime", "GDPR");
        return Walk.start(engine(), key(), variables);
    }

    private String key() {
        return right.toLowerCase(java.util.Locale.ROOT) + "-request";
    }

    List<String> verified() {
        return List.of(
                "StartEvent_" + right + "Requested",
                "CallActivity_IdentityVerification",
                "CallActivity_PropagationToProcessors");
    }

    List<String> answered() {
        return List.of(
                "Gateway_Before_RecordOutcome",
                "ServiceTask_RecordOutcome",
                "CallActivity_ResponseToRequester",
                "ServiceTask_CloseCase",
                "EndEvent_" + right + "Answered");
    }

    @SafeVarargs
    final void assertRoute(Walk walk, List<String>... parts) {
        assertThat(walk.route(key()))
                .containsExactlyElementsOf(
                        List.of(parts).stream().flatMap(List::stream).toList());
    }
}
