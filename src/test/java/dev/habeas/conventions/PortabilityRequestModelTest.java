package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every element and every flow of the model. */
@Deployment(
        resources = {
            ModelEngine.PORTABILITY,
            ModelEngine.IDENTITY,
            ModelEngine.PROPAGATION,
            ModelEngine.RESPONSE,
            ModelEngine.EXTENSION
        })
class PortabilityRequestModelTest extends PackageWalks {

    private static final FakeBeans BEANS = new FakeBeans();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering(
            "portability-request",
            BEANS,
            "verify-identity",
            "propagate-to-processors",
            "respond-to-requester",
            "extend-deadline");

    PortabilityRequestModelTest() {
        super("Portability", BEANS);
    }

    private boolean directTransfer;

    @Override
    Map<String, Object> asked() {
        return Map.of("directTransfer", directTransfer);
    }

    @Override
    List<String> built() {
        return List.of(
                "Gateway_Before_BuildPackage",
                "ServiceTask_BuildPackage",
                "SubProcess_DirectTransfer",
                "StartEvent_PackageBuilt",
                "Gateway_DirectTransfer",
                "EndEvent_NoTransferAskedFor");
    }

    @Test
    void whatAnotherControllerIsToGetIsSentThereBeforeTheAnswer() {
        Walk walk = granted();
        assertThat(BEANS.calls).doesNotContain("composeAnswer");

        walk.receiverTakesThePackage();
        walk.messageArrives("respond.AnswerDelivered");

        assertThat(walk.route("portability-request"))
                .containsSubsequence(
                        "Gateway_DirectTransfer", "ServiceTask_TransferPackage", "ServiceTask_RecordOutcome")
                .doesNotContain("BoundaryEvent_ReceiverUnreachable");
        walk.hasEnded();
    }

    @Test
    void whatAnotherControllerDoesNotTakeIsAnsweredAllTheSame() {
        Walk walk = granted();

        walk.receiverIsUnreachable();
        walk.messageArrives("respond.AnswerDelivered");

        assertThat(walk.route("portability-request"))
                .containsSubsequence("BoundaryEvent_ReceiverUnreachable", "ServiceTask_RecordOutcome")
                .endsWith("EndEvent_PortabilityAnswered");
        walk.hasEnded();
    }

    private Walk granted() {
        directTransfer = true;
        Walk walk = collected();
        walk.complete("UserTask_ReviewPackage", "decision", "granted");
        return walk;
    }

    @Override
    ProcessEngine engine() {
        return ENGINE.getProcessEngine();
    }
}
