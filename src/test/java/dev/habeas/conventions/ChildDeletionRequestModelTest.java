package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(
        resources = {
            ModelEngine.CHILD_DELETION,
            ModelEngine.IDENTITY,
            ModelEngine.PROPAGATION,
            ModelEngine.RESPONSE,
            ModelEngine.EXTENSION
        })
class ChildDeletionRequestModelTest extends RightModel {

    private static final String KEY = "child-deletion-request";
    private static final FakeBeans BEANS = new FakeBeans();

    private static final Instant FREEZE_LATE_AT = Instant.parse("2026-03-06T23:00:00Z");

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering(KEY, BEANS, FRAGMENTS);

    ChildDeletionRequestModelTest() {
        super(KEY, BEANS);
    }

    @Override
    Walk start() {
        return Walk.start(ENGINE.getProcessEngine(), KEY, Map.of("freezeLateAt", Date.from(FREEZE_LATE_AT)));
    }

    @Override
    void grant(Walk walk) {
        walk.recipientAnswers("settled");
        establish(walk, "granted", "parent-or-guardian");
        walk.recipientAnswers("settled");
        walk.messageArrives("respond.AnswerDelivered");
    }

    @Test
    void theDataIsFrozenWhileSomebodyDecidesAndThenDeleted() {
        Walk walk = start();
        assertThat(walk.tasks("UserTask_EstablishAge")).hasSize(1);
        assertThat(BEANS.calls).containsExactly("planInstructions");
        grant(walk);
        assertEnd(
                walk,
                "EndEvent_ChildAlertAnswered",
                List.of(
                        "planInstructions",
                        "recordFreeze",
                        "checkDecision on complete",
                        "rememberChild",
                        "planInstructions",
                        "closeCase"));
        assertThat(BEANS.calls).doesNotContain("forgetChild", "callOfficerToFreeze");
        walk.hasEnded();
    }

    @Test
    void aRecipientThatIsSilentAtTheFreezeKeepsNobodyFromDecidingAndDeleting() {
        Walk walk = start();
        establish(walk, "granted", "parent-or-guardian");
        assertThat(BEANS.calls).containsOnlyOnce("rememberChild").doesNotContain("recordFreeze");
        walk.recipientAnswers("settled");
        assertThat(BEANS.calls).as("one of freeze and deletion is done").doesNotContain("recordOutcome");
        walk.recipientAnswers("settled");
        assertThat(BEANS.calls).containsOnlyOnce("recordFreeze").containsOnlyOnce("recordOutcome");
        walk.messageArrives("respond.AnswerDelivered");
        walk.hasEnded();
    }

    @Test
    void anOfficerIsCalledOnceTheFreezeIsLateAndNotBefore() {
        Walk walk = start();
        walk.timeIs(FREEZE_LATE_AT.minusSeconds(1));
        assertThat(BEANS.calls).doesNotContain("callOfficerToFreeze");
        walk.timeIs(FREEZE_LATE_AT);
        assertThat(BEANS.calls).containsOnlyOnce("callOfficerToFreeze");
        assertThat(walk.route(KEY)).contains("EndEvent_OfficerCalledToFreeze");
        grant(walk);
        walk.hasEnded();
    }

    @Test
    void aFreezeInTimeCallsNobody() {
        Walk walk = start();
        walk.recipientAnswers("settled");
        walk.timeIs(FREEZE_LATE_AT.plusSeconds(1));
        assertThat(BEANS.calls).doesNotContain("callOfficerToFreeze");
    }

    @Test
    void onlyTwoPeopleReleaseTheDataAndOnlyAfterTheAnswer() {
        Walk walk = refused("NOT-A-CHILD");
        walk.recipientAnswers("settled");
        assertEnd(
                walk,
                "EndEvent_DataReleased",
                List.of(
                        "requireSecondPerson on complete",
                        "composeAnswer",
                        "closeCase",
                        "forgetChild",
                        "planInstructions"));
        assertThat(BEANS.calls).doesNotContain("rememberChild");
        walk.hasEnded();
    }

    @Test
    void aChildsDataStaysFrozenAndTheChildKnownWhateverKeepsItFromBeingDeleted() {
        Walk walk = refused("CA-145");
        assertEnd(walk, "EndEvent_ChildAlertAnswered", List.of("rememberChild", "composeAnswer", "closeCase"));
        assertThat(BEANS.calls).containsOnlyOnce("rememberChild").doesNotContain("forgetChild");
        walk.hasEnded();
    }

    @Test
    void onTheWordOfWhoIsNotProvenToBeAParentASecondPersonDeletes() {
        Walk walk = start();
        walk.recipientAnswers("settled");
        establish(walk, "granted", "somebody-else");
        assertThat(BEANS.calls).doesNotContain("rememberChild").containsOnlyOnce("planInstructions");
        walk.complete("UserTask_ApproveDeletion", "refusalDecision", "rejected");
        establish(walk, "granted", "not-established");
        walk.complete("UserTask_ApproveDeletion", "refusalDecision", "approved");
        walk.recipientAnswers("settled");
        walk.messageArrives("respond.AnswerDelivered");
        assertEnd(
                walk,
                "EndEvent_ChildAlertAnswered",
                List.of(
                        "checkRelation on complete",
                        "checkDecision on complete",
                        "requireSecondPerson on complete",
                        "rememberChild",
                        "planInstructions",
                        "closeCase"));
        walk.hasEnded();
    }

    @Test
    void anAlertThatIsTakenBackDuringTheDeletionAndIsUnfoundedLeavesNobodyOnTheList() {
        Walk walk = start();
        walk.recipientAnswers("settled");
        establish(walk, "granted", "parent-or-guardian");
        walk.withdraw();
        walk.messageArrives("respond.AnswerDelivered");
        walk.complete("UserTask_ReviewWithdrawnAlert", "alertReview", "unfounded");
        walk.complete("UserTask_ApproveRelease", "refusalDecision", "rejected");
        walk.complete("UserTask_ReviewWithdrawnAlert", "alertReview", "unfounded");
        assertThat(BEANS.calls).contains("rememberChild").doesNotContain("forgetWithdrawnAlert");
        walk.complete("UserTask_ApproveRelease", "refusalDecision", "approved");
        assertThat(BEANS.calls).containsOnlyOnce("forgetWithdrawnAlert");
        walk.recipientAnswers("settled");
        walk.hasEnded();
    }

    @Test
    void anAlertThatIsTakenBackIsReleasedByTwoPeopleUnlessAnotherIsOpen() {
        Walk walk = start();
        walk.withdraw();
        walk.messageArrives("respond.AnswerDelivered");
        walk.complete("UserTask_ReviewWithdrawnAlert", "alertReview", "unfounded");
        assertThat(BEANS.calls).containsOnlyOnce("planInstructions");
        walk.complete("UserTask_ApproveRelease", "refusalDecision", "rejected");
        walk.complete("UserTask_ReviewWithdrawnAlert", "alertReview", "recorded-alert");
        walk.recipientAnswers("settled");
        assertThat(walk.route(KEY)).endsWith("CallActivity_ReleaseAfterWithdrawal", "EndEvent_RequestWithdrawn");
        assertThat(BEANS.calls).doesNotContain("forgetWithdrawnAlert", "forgetChild");
        walk.hasEnded();
    }

    private static void establish(Walk walk, String decision, String relation) {
        walk.complete("UserTask_EstablishAge", Map.of("decision", decision, "relation", relation));
    }

    private static void refuse(Walk walk, String ground) {
        walk.complete(
                "UserTask_EstablishAge",
                Map.of("decision", "refused", "ground", ground, "relation", "parent-or-guardian"));
    }

    private Walk refused(String ground) {
        BEANS.outcome = "refused";
        Walk walk = start();
        walk.recipientAnswers("settled");
        refuse(walk, ground);
        approve(walk, "rejected");
        refuse(walk, ground);
        approve(walk, "approved");
        walk.messageArrives("respond.AnswerDelivered");
        return walk;
    }

    /** Frozen first and released last, after two officers have looked at what was taken back. */
    @Override
    void endWithdrawn(Walk walk) {
        walk.complete("UserTask_ReviewWithdrawnAlert", "alertReview", "unfounded");
        walk.complete("UserTask_ApproveRelease", "refusalDecision", "approved");
        walk.recipientAnswers("settled");
        assertThat(walk.route("child-deletion-request"))
                .endsWith(
                        "CallActivity_WithdrawalConfirmation",
                        "Gateway_Before_ReviewWithdrawnAlert",
                        "UserTask_ReviewWithdrawnAlert",
                        "Gateway_AlertUnfounded",
                        "UserTask_ApproveRelease",
                        "Gateway_ReleaseApproved",
                        "Gateway_Before_ReleaseAfterWithdrawal",
                        "CallActivity_ReleaseAfterWithdrawal",
                        "EndEvent_RequestWithdrawn");
        walk.hasEnded();
    }
}
