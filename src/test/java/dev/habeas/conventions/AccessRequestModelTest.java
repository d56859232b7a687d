package dev.habeas.conventions;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
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
}
