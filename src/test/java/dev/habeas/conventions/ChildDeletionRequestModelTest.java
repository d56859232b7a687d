package dev.habeas.conventions;

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
        org.assertj.core.api.Assertions.assertThat(walk.openTasks()).isEmpty();
        grant(walk);
        assertEnd(
                walk,
                "EndEvent_ChildDataDeleted",
                List.of("planInstructions", "checkDecision on complete", "planInstructions", "closeCase"));
        walk.hasEnded();
    }

    @Test
    void onlyTwoPeopleReleaseTheData() {
        Walk walk = start();
        walk.recipientAnswers("settled");
        walk.complete("UserTask_EstablishAge", "decision", "refused");
        approve(walk, "rejected");
        walk.complete("UserTask_EstablishAge", "decision", "refused");
        approve(walk, "approved");
        walk.recipientAnswers("settled");
        walk.messageArrives("respond.AnswerDelivered");
        assertEnd(
                walk,
                "EndEvent_ChildDataDeleted",
                List.of("requireSecondPerson on complete", "planInstructions", "closeCase"));
        walk.hasEnded();
    }
}
