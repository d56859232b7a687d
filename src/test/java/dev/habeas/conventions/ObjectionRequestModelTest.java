package dev.habeas.conventions;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(
        resources = {
            ModelEngine.OBJECTION,
            ModelEngine.IDENTITY,
            ModelEngine.PROPAGATION,
            ModelEngine.RESPONSE,
            ModelEngine.EXTENSION
        })
class ObjectionRequestModelTest extends RightModel {

    private static final String KEY = "objection-request";
    private static final FakeBeans BEANS = new FakeBeans();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering(KEY, BEANS, FRAGMENTS);

    ObjectionRequestModelTest() {
        super(KEY, BEANS);
    }

    @Override
    Walk start() {
        return Walk.start(ENGINE.getProcessEngine(), KEY, Map.of("objectionScope", "other"));
    }

    @Override
    void grant(Walk walk) {
        identify(walk);
        walk.recipientAnswers("settled");
        walk.complete("UserTask_BalanceInterests", "decision", "granted");
        walk.recipientAnswers("settled");
        walk.messageArrives("respond.AnswerDelivered");
        walk.recipientAnswers("settled");
    }

    @Override
    void endWithdrawn(Walk walk) {
        releaseAndEndWithdrawn(walk);
    }

    @Test
    void marketingStopsWithoutAnyDecision() {
        Walk walk = Walk.start(ENGINE.getProcessEngine(), KEY, Map.of("objectionScope", "marketing"));
        org.assertj.core.api.Assertions.assertThat(walk.openTasks()).isEmpty();
        walk.recipientAnswers("settled");
        walk.messageArrives("respond.AnswerDelivered");
        walk.recipientAnswers("settled");
        assertEnd(
                walk,
                "EndEvent_ObjectionAnswered",
                List.of("recordObjection", "planInstructions", "recordOutcome", "closeCase"));
        walk.hasEnded();
    }

    @Test
    void anyOtherProcessingIsRestrictedThenStopped() {
        Walk walk = start();
        grant(walk);
        assertEnd(
                walk,
                "EndEvent_ObjectionAnswered",
                List.of(
                        "planInstructions",
                        "checkDecision on complete",
                        "checkAfterObjection on complete",
                        "recordObjection",
                        "planInstructions",
                        "closeCase"));
        walk.hasEnded();
    }

    @Test
    void ourGroundsNeedASecondPersonAndReleaseTheData() {
        Walk walk = start();
        identify(walk);
        walk.recipientAnswers("settled");
        walk.complete("UserTask_BalanceInterests", "decision", "refused");
        approve(walk, "rejected");
        walk.complete("UserTask_BalanceInterests", "decision", "refused");
        BEANS.outcome = "refused";
        approve(walk, "approved");
        walk.messageArrives("respond.AnswerDelivered");
        walk.recipientAnswers("settled");
        assertEnd(
                walk,
                "EndEvent_ObjectionAnswered",
                List.of("requireSecondPerson on complete", "composeAnswer", "closeCase", "planInstructions"));
        org.assertj.core.api.Assertions.assertThat(BEANS.calls).doesNotContain("recordObjection");
        walk.hasEnded();
    }

    @Test
    void nobodyUnknownIsServed() {
        Walk walk = start();
        failIdentity(walk);
        walk.messageArrives("respond.AnswerDelivered");
        walk.recipientAnswers("settled");
        assertEnd(walk, "EndEvent_ObjectionAnswered", List.of("recordOutcome", "composeAnswer", "closeCase"));
        walk.hasEnded();
    }

    @Test
    void moreTimeIsConsideredWhileTheWorkGoesOn() {
        extend(start());
    }
}
