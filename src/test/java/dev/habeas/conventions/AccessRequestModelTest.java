package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every element and every flow of the model. */
@Deployment(
        resources = {
            ModelEngine.ACCESS,
            ModelEngine.IDENTITY,
            ModelEngine.PROPAGATION,
            ModelEngine.RESPONSE,
            ModelEngine.EXTENSION
        })
class AccessRequestModelTest extends PackageWalks {

    private static final FakeBeans BEANS = new FakeBeans();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering(
            "access-request",
            BEANS,
            "verify-identity",
            "propagate-to-processors",
            "respond-to-requester",
            "extend-deadline");

    AccessRequestModelTest() {
        super("Access", BEANS);
    }

    @Override
    ProcessEngine engine() {
        return ENGINE.getProcessEngine();
    }

    @Override
    List<String> beforeReview() {
        return List.of("Gateway_ProvenForTheDataItself");
    }

    @Override
    List<String> withoutData() {
        return List.of("Gateway_Before_AnswerWithoutData");
    }

    /** Source: 11 CCR 7024(a). */
    @Test
    void whoIsProvenForTheCategoriesOnlyIsAnsweredWithoutAPackage() {
        Walk walk = start();

        walk.complete("UserTask_VerifyIdentity", "identityDecision", "categories");
        walk.complete("UserTask_ConfirmIdentityRefusal", "refusalDecision", "approved");
        walk.recipientAnswers("settled");
        walk.messageArrives("respond.AnswerDelivered");

        assertRoute(walk, verified(), beforeReview(), withoutData(), answered());
        assertThat(BEANS.calls).contains("requireSecondPerson on complete").doesNotContain("buildPackage");
        assertThat(BEANS.identityCalls).contains("recordCategoriesProof").doesNotContain("recordIdentity");
        walk.hasEnded();
    }
}
