package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = ModelEngine.LEGAL_HOLD)
class LegalHoldModelTest {

    private static final String KEY = "legal-hold";
    private static final String REVIEW = "UserTask_ReviewHold";
    private static final FakeBeans BEANS = new FakeBeans();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering(KEY, BEANS);

    @BeforeEach
    void reset() {
        BEANS.reset();
    }

    @Test
    void leadsToAPersonOnTheDayOfReviewAndNotBefore() {
        Walk walk = Walk.start(ENGINE.getProcessEngine(), KEY, Map.of());

        walk.timeIs(Walk.WARN_AT.minusSeconds(1));
        assertThat(walk.tasks(REVIEW)).isEmpty();
        walk.timeIs(Walk.WARN_AT.plusSeconds(1));
        walk.complete(REVIEW, "holdDecision", "keep-3-months");
        walk.stillWaits();
        walk.timeIs(Walk.WARN_AT.plusSeconds(2));
        assertThat(walk.shown(REVIEW, "holdDecision")).isNull();
        walk.complete(REVIEW, "holdDecision", "release");

        assertThat(walk.route(KEY))
                .containsExactly(
                        "StartEvent_HoldPlaced",
                        "Gateway_Before_ReviewDue",
                        "IntermediateCatchEvent_ReviewDue",
                        REVIEW,
                        "Gateway_HoldStillNeeded",
                        "Gateway_Before_ReviewDue",
                        "IntermediateCatchEvent_ReviewDue",
                        REVIEW,
                        "Gateway_HoldStillNeeded",
                        "EndEvent_HoldNoLongerNeeded");
        walk.hasEnded();
    }

    @Test
    void asksNobodyOnceTheHoldIsReleased() {
        Walk walk = Walk.start(ENGINE.getProcessEngine(), KEY, Map.of());

        walk.messageArrives("retention.HoldReleased");

        assertThat(walk.route(KEY)).endsWith("StartEvent_HoldReleased", "EndEvent_ReviewNotNeeded");
        assertThat(BEANS.calls).isEmpty();
        walk.hasEnded();
    }
}
