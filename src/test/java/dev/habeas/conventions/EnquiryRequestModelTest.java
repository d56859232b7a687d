package dev.habeas.conventions;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(
        resources = {
            ModelEngine.ENQUIRY,
            ModelEngine.IDENTITY,
            ModelEngine.PROPAGATION,
            ModelEngine.RESPONSE,
            ModelEngine.EXTENSION
        })
class EnquiryRequestModelTest extends RightModel {

    private static final String KEY = "enquiry-request";
    private static final FakeBeans BEANS = new FakeBeans();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering(KEY, BEANS, FRAGMENTS);

    EnquiryRequestModelTest() {
        super(KEY, BEANS);
    }

    @Override
    Walk start() {
        return Walk.start(ENGINE.getProcessEngine(), KEY, Map.of("enquiryKind", "complaint"));
    }

    @Override
    void grant(Walk walk) {
        walk.complete("UserTask_AnswerEnquiry", "decision", "granted");
        walk.messageArrives("respond.AnswerDelivered");
    }

    @Test
    void anEnquiryIsAnsweredByOnePerson() {
        Walk walk = start();
        grant(walk);
        assertEnd(
                walk,
                "EndEvent_EnquiryAnswered",
                List.of("checkEnquiryAnswer on complete", "recordOutcome", "closeCase"));
        walk.hasEnded();
    }

    @Test
    void turningDownNeedsASecondPerson() {
        Walk walk = start();
        walk.complete("UserTask_AnswerEnquiry", "decision", "refused");
        approve(walk, "rejected");
        walk.complete("UserTask_AnswerEnquiry", "decision", "refused");
        approve(walk, "approved");
        walk.messageArrives("respond.AnswerDelivered");
        assertEnd(
                walk,
                "EndEvent_EnquiryAnswered",
                List.of("requireSecondPerson on complete", "checkAppealApproval on complete", "closeCase"));
        walk.hasEnded();
    }

    @Test
    void moreTimeIsConsideredWhileTheWorkGoesOn() {
        extend(start());
    }
}
