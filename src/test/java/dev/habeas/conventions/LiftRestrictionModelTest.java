package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {ModelEngine.LIFTING, ModelEngine.PROPAGATION})
class LiftRestrictionModelTest {

    private static final String KEY = "lift-restriction";
    private static final FakeBeans BEANS = new FakeBeans();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering(KEY, BEANS, "propagate-to-processors");

    @BeforeEach
    void reset() {
        BEANS.reset();
    }

    @Test
    void nothingIsLiftedBeforeTheNoticePeriodIsOver() {
        Walk walk = start();
        walk.timeIs(FakeBeans.REVIEWED_AT.minusSeconds(1));
        assertThat(walk.openTasks()).isEmpty();
        walk.timeIs(FakeBeans.REVIEWED_AT);
        walk.complete("UserTask_ReviewRestriction", "restrictionReview", "lift");
        walk.timeIs(FakeBeans.LIFTED_AT.minusSeconds(1));
        assertThat(BEANS.calls).endsWith("writeLiftingNotice").doesNotContain("planInstructions");
        walk.timeIs(FakeBeans.LIFTED_AT);
        walk.recipientAnswers("settled");
        assertThat(BEANS.calls).containsSubsequence("writeLiftingNotice", "checkLiftingNotice", "planInstructions");
        walk.hasEnded();
    }

    @Test
    void aRestrictionThatIsStillNeededIsReviewedAgain() {
        Walk walk = start();
        walk.timeIs(FakeBeans.REVIEWED_AT);
        walk.complete("UserTask_ReviewRestriction", "restrictionReview", "keep");
        assertThat(BEANS.calls).filteredOn("setReviewDate"::equals).hasSize(2);
        walk.stillWaits();
    }

    @Test
    void nothingIsLiftedWhileTheNoticeHasNotReachedThePerson() {
        BEANS.mailboxKnown = false;
        Walk walk = start();
        walk.timeIs(FakeBeans.REVIEWED_AT);
        walk.complete("UserTask_ReviewRestriction", "restrictionReview", "lift");
        walk.timeIs(FakeBeans.LIFTED_AT);
        assertThat(BEANS.calls).doesNotContain("planInstructions");
        walk.complete("UserTask_DeliverLiftingNotice", "deliveryChannel", "post");
        walk.recipientAnswers("settled");
        assertThat(BEANS.calls).containsSubsequence("checkLiftingDelivery on complete", "planInstructions");
        walk.hasEnded();
    }

    @Test
    void whoeverAsksIsLookedAtBeforeTheReviewDateAndStopsALiftingThatIsAnnounced() {
        Walk walk = start();
        assertThat(walk.openTasks()).isEmpty();
        walk.messageArrives("restriction.ReviewAsked");
        walk.complete("UserTask_ReviewRestriction", "restrictionReview", "lift");
        walk.timeIs(FakeBeans.LIFTED_AT.minusSeconds(1));
        walk.messageArrives("restriction.ReviewAsked");
        walk.timeIs(FakeBeans.LIFTED_AT.plusSeconds(1));
        assertThat(BEANS.calls).as("not lifted meanwhile").doesNotContain("checkLiftingNotice", "planInstructions");
        walk.complete("UserTask_ReviewRestriction", "restrictionReview", "keep");
        walk.stillWaits();
    }

    private static Walk start() {
        return Walk.start(ENGINE.getProcessEngine(), KEY, Map.of());
    }
}
