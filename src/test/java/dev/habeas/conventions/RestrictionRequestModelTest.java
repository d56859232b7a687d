package dev.habeas.conventions;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(
        resources = {
            ModelEngine.RESTRICTION,
            ModelEngine.IDENTITY,
            ModelEngine.PROPAGATION,
            ModelEngine.RESPONSE,
            ModelEngine.EXTENSION,
            ModelEngine.LIFTING
        })
class RestrictionRequestModelTest extends RightModel {

    private static final String KEY = "restriction-request";
    private static final FakeBeans BEANS = new FakeBeans();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering(
            KEY,
            BEANS,
            "verify-identity",
            "propagate-to-processors",
            "respond-to-requester",
            "extend-deadline",
            "lift-restriction");

    RestrictionRequestModelTest() {
        super(KEY, BEANS);
    }

    @Override
    Walk start() {
        return Walk.start(ENGINE.getProcessEngine(), KEY, Map.of());
    }

    @Override
    void grant(Walk walk) {
        identify(walk);
        walk.recipientAnswers("settled");
        walk.complete("UserTask_DecideRestriction", "decision", "granted");
        walk.messageArrives("respond.AnswerDelivered");
    }

    @Override
    void endWithdrawn(Walk walk) {
        releaseAndEndWithdrawn(walk);
    }

    @Test
    void aRestrictionIsAppliedBeforeAnybodyDecidesAndLiftedInTheEnd() {
        BEANS.answerLate = false;
        Walk walk = start();
        grant(walk);
        assertEnd(
                walk,
                "CallActivity_LiftingOfRestriction",
                List.of("planInstructions", "checkDecision on complete", "closeCase", "setReviewDate"));
        walk.timeIs(FakeBeans.REVIEWED_AT);
        walk.complete("UserTask_ReviewRestriction", "restrictionReview", "lift");
        walk.timeIs(FakeBeans.LIFTED_AT);
        walk.recipientAnswers("settled");
        assertEnd(
                walk,
                "EndEvent_RestrictionLifted",
                List.of("writeLiftingNotice", "checkLiftingNotice", "planInstructions"));
        walk.hasEnded();
    }

    @Test
    void aRefusalNeedsASecondPersonAndReleasesTheData() {
        BEANS.outcome = "refused";
        Walk walk = start();
        identify(walk);
        walk.recipientAnswers("settled");
        walk.complete("UserTask_DecideRestriction", "decision", "refused");
        approve(walk, "rejected");
        walk.complete("UserTask_DecideRestriction", "decision", "refused");
        approve(walk, "approved");
        walk.messageArrives("respond.AnswerDelivered");
        walk.recipientAnswers("settled");
        assertEnd(
                walk,
                "EndEvent_NoRestrictionInForce",
                List.of("requireSecondPerson on complete", "composeAnswer", "closeCase", "planInstructions"));
        walk.hasEnded();
    }

    @Test
    void whatNobodyHoldsIsNotReviewed() {
        BEANS.dataRestricted = false;
        Walk walk = start();
        grant(walk);
        walk.recipientAnswers("settled");
        assertEnd(
                walk,
                "EndEvent_NoRestrictionInForce",
                List.of("checkDecision on complete", "closeCase", "assessRestriction", "planInstructions"));
        org.assertj.core.api.Assertions.assertThat(BEANS.calls).doesNotContain("setReviewDate");
        walk.hasEnded();
    }

    @Test
    void nobodyUnknownIsServed() {
        BEANS.outcome = "refused";
        Walk walk = start();
        failIdentity(walk);
        walk.messageArrives("respond.AnswerDelivered");
        walk.recipientAnswers("settled");
        assertEnd(walk, "EndEvent_NoRestrictionInForce", List.of("recordOutcome", "composeAnswer", "closeCase"));
        walk.hasEnded();
    }

    @Test
    void moreTimeIsConsideredWhileTheWorkGoesOn() {
        extend(start());
    }
}
