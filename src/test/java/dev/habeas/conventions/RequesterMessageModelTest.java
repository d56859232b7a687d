package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = ModelEngine.MESSAGE)
class RequesterMessageModelTest {

    private static final String KEY = "requester-message";
    private static final FakeBeans BEANS = new FakeBeans();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering(KEY, BEANS);

    @Test
    void aPersonReadsTheMessageAndSaysWhatItNeeded() {
        BEANS.reset();
        Map<String, Object> dates = Map.of("receivedAt", Date.from(Walk.WARN_AT), "readBy", Date.from(Walk.AT_RISK_AT));
        Walk walk = Walk.start(ENGINE.getProcessEngine(), KEY, dates);

        walk.stillWaits();
        walk.complete("UserTask_ReadMessage", "messageHandling", "answered");

        assertThat(walk.route(KEY))
                .containsExactly("StartEvent_MessageReceived", "UserTask_ReadMessage", "EndEvent_MessageRead");
        assertThat(BEANS.calls).containsExactly("checkMessageHandling on complete");
        walk.hasEnded();
    }
}
