package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {ModelEngine.GROUND_EXPIRY, ModelEngine.PROPAGATION})
class GroundExpiryModelTest {

    private static final String KEY = "ground-expiry";
    private static final FakeBeans BEANS = new FakeBeans();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering(KEY, BEANS, "propagate-to-processors");

    @BeforeEach
    void reset() {
        BEANS.reset();
    }

    @Test
    void waitsForTheLastDayAndThenErasesWithoutAPerson() {
        Instant over = Walk.OVERDUE_AT.plus(Duration.ofDays(400));
        Walk walk = Walk.start(
                ENGINE.getProcessEngine(),
                KEY,
                Map.of(
                        "groundEndsAt", Date.from(over),
                        "eraseBy", Date.from(over),
                        "eraseWarnAt", Date.from(over),
                        "propagationStep", "released"));

        walk.timeIs(over.minusSeconds(1));
        assertThat(BEANS.calls).isEmpty();
        walk.timeIs(over);
        walk.recipientAnswers("settled");

        assertThat(walk.route(KEY))
                .containsExactly(
                        "StartEvent_ItemKept",
                        "IntermediateCatchEvent_LastDayOver",
                        "CallActivity_PropagationToProcessors",
                        "ServiceTask_RecordHeldErasure",
                        "EndEvent_KeptDataErased");
        assertThat(BEANS.calls).containsExactly("planInstructions", "sumUpReceipts", "recordHeldErasure");
        walk.hasEnded();
    }
}
