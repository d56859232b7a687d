package dev.habeas.conventions;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(
        resources = {
            ModelEngine.RECTIFICATION,
            ModelEngine.IDENTITY,
            ModelEngine.PROPAGATION,
            ModelEngine.RESPONSE,
            ModelEngine.EXTENSION
        })
class RectificationRequestModelTest extends RightModel {

    private static final String KEY = "rectification-request";
    private static final FakeBeans BEANS = new FakeBeans();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering(KEY, BEANS, FRAGMENTS);

    RectificationRequestModelTest() {
        super(KEY, BEANS);
    }

    @Override
    Walk start() {
        return Walk.start(ENGINE.getProcessEngine(), KEY, Map.of());
    }

    @Override
    void grant(Walk walk) {
        identify(walk);
        walk.complete("UserTask_DecideRectification", "decision", "granted");
        walk.recipientAnswers("settled");
        walk.messageArrives("respond.AnswerDelivered");
    }

    @Test
    void whatIsGrantedIsPropagatedAndAnswered() {
        Walk walk = start();
        grant(walk);
        assertEnd(
                walk,
                "EndEvent_RectificationAnswered",
                List.of(
                        "checkDecision on complete",
                        "checkCorrections on complete",
                        "planInstructions",
                        "recordOutcome",
                        "closeCase"));
        walk.hasEnded();
    }

    @Test
    void aRefusalNeedsASecondPersonAndTellsNobody() {
        Walk walk = start();
        identify(walk);
        walk.complete("UserTask_DecideRectification", "decision", "refused");
        approve(walk, "rejected");
        walk.complete("UserTask_DecideRectification", "decision", "refused");
        approve(walk, "approved");
        walk.messageArrives("respond.AnswerDelivered");
        assertEnd(
                walk,
                "EndEvent_RectificationAnswered",
                List.of("requireSecondPerson on complete", "recordOutcome", "closeCase"));
        org.assertj.core.api.Assertions.assertThat(BEANS.calls).doesNotContain("planInstructions");
        walk.hasEnded();
    }

    @Test
    void aPartRefusalCarriesOutTheRest() {
        Walk walk = start();
        identify(walk);
        walk.complete("UserTask_DecideRectification", "decision", "partly-granted");
        approve(walk, "approved");
        walk.recipientAnswers("settled");
        walk.messageArrives("respond.AnswerDelivered");
        assertEnd(
                walk,
                "EndEvent_RectificationAnswered",
                List.of("requireSecondPerson on complete", "planInstructions", "closeCase"));
        walk.hasEnded();
    }

    @Test
    void nobodyUnknownIsServed() {
        Walk walk = start();
        failIdentity(walk);
        walk.messageArrives("respond.AnswerDelivered");
        assertEnd(walk, "EndEvent_RectificationAnswered", List.of("recordOutcome", "composeAnswer", "closeCase"));
        walk.hasEnded();
    }

    @Test
    void moreTimeIsConsideredWhileTheWorkGoesOn() {
        extend(start());
    }
}
