package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

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

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering(KEY, BEANS, FRAGMENTS);

    ChildDeletionRequestModelTest() {
        super(KEY, BEANS);
    }

    @Override
    Walk start() {
        return Walk.start(ENGINE.getProcessEngine(), KEY, Map.of());
    }

    @Override
    void grant(Walk walk) {
        walk.recipientAnswers("settled");
        walk.complete("UserTask_EstablishAge", "decision", "granted");
        walk.recipientAnswers("settled");
        walk.messageArrives("respond.AnswerDelivered");
    }

    @Test
    void theDataIsFrozenBeforeAnybodyDecidesAndThenDeleted() {
        Walk walk = start();
        assertThat(walk.openTasks()).isEmpty();
        grant(walk);
        assertEnd(
                walk,
                "EndEvent_ChildAlertAnswered",
                List.of("planInstructions", "checkDecision on complete", "planInstructions", "closeCase"));
        walk.hasEnded();
    }

    @Test
    void onlyTwoPeopleReleaseTheDataAndOnlyAfterTheAnswer() {
        Walk walk = refused("NOT-A-CHILD");
        walk.recipientAnswers("settled");
        assertEnd(
                walk,
                "EndEvent_DataReleased",
                List.of("requireSecondPerson on complete", "composeAnswer", "closeCase", "planInstructions"));
        walk.hasEnded();
    }

    @Test
    void aChildsDataStaysFrozenWhateverKeepsItFromBeingDeleted() {
        Walk walk = refused("LEGAL-HOLD");
        assertEnd(walk, "EndEvent_ChildAlertAnswered", List.of("composeAnswer", "closeCase"));
        walk.hasEnded();
    }

    private Walk refused(String ground) {
        BEANS.outcome = "refused";
        Walk walk = start();
        walk.recipientAnswers("settled");
        walk.complete("UserTask_EstablishAge", Map.of("decision", "refused", "ground", ground));
        approve(walk, "rejected");
        walk.complete("UserTask_EstablishAge", Map.of("decision", "refused", "ground", ground));
        approve(walk, "approved");
        walk.messageArrives("respond.AnswerDelivered");
        return walk;
    }

    /** Frozen first and released last, after an officer has looked at what was taken back. */
    @Override
    void endWithdrawn(Walk walk) {
        walk.complete("UserTask_ReviewWithdrawnAlert", "alertReview", "unfounded");
        walk.recipientAnswers("settled");
        assertThat(walk.route("child-deletion-request"))
                .endsWith(
                        "CallActivity_WithdrawalConfirmation",
                        "UserTask_ReviewWithdrawnAlert",
                        "CallActivity_ReleaseAfterWithdrawal",
                        "EndEvent_RequestWithdrawn");
        walk.hasEnded();
    }
}
