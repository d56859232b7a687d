package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {ModelEngine.HELD_ERASURE, ModelEngine.PROPAGATION})
class HeldErasureModelTest {

    private static final String KEY = "held-erasure";
    private static final FakeBeans BEANS = new FakeBeans();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering(KEY, BEANS, "propagate-to-processors");

    @BeforeEach
    void reset() {
        BEANS.reset();
    }

    @Test
    void erasesWhatWasHeldWithoutAPerson() {
        Walk walk = Walk.start(ENGINE.getProcessEngine(), KEY, Map.of("propagationStep", "released"));

        walk.recipientAnswers("settled");

        assertThat(walk.route(KEY))
                .containsExactly(
                        "StartEvent_HoldReleased",
                        "CallActivity_PropagationToProcessors",
                        "ServiceTask_RecordHeldErasure",
                        "EndEvent_HeldDataErased");
        assertThat(BEANS.calls).containsExactly("planInstructions", "sumUpReceipts", "recordHeldErasure");
        walk.hasEnded();
    }
}
