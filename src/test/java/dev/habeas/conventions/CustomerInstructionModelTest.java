package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {ModelEngine.INSTRUCTION, ModelEngine.PROPAGATION, ModelEngine.CUSTOMER})
class CustomerInstructionModelTest {

    private static final String KEY = "customer-instruction";
    private static final FakeBeans BEANS = new FakeBeans();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE =
            ModelEngine.covering(KEY, BEANS, "propagate-to-processors", "notify-customer");

    @BeforeEach
    void reset() {
        BEANS.reset();
    }

    @Test
    void theResultGoesToTheCustomerOnceEveryRecipientHasAnswered() {
        Walk walk = start();

        walk.recipientAnswers("settled");
        walk.messageArrives("instruction.CustomerReached");

        assertThat(walk.route(KEY))
                .containsExactly(
                        "StartEvent_InstructionReceived",
                        "CallActivity_PropagationToProcessors",
                        "ServiceTask_RecordInstructionOutcome",
                        "CallActivity_ResultToTheCustomer",
                        "ServiceTask_CloseCase",
                        "EndEvent_InstructionCarriedOut");
        assertThat(BEANS.calls)
                .containsExactly(
                        "planInstructions",
                        "sumUpReceipts",
                        "recordInstructionOutcome",
                        "writeToCustomer",
                        "closeCase");
        walk.hasEnded();
    }

    @Test
    void thePromiseOfTheContractIsWatchedToTheSecond() {
        Walk walk = start();

        walk.timeIs(Walk.WARN_AT.minusSeconds(1));
        assertThat(BEANS.calls).doesNotContain("raisePriority");
        walk.timeIs(Walk.WARN_AT.plusSeconds(1));
        assertThat(BEANS.calls).endsWith("raisePriority");
        walk.timeIs(Walk.AT_RISK_AT.plusSeconds(1));
        assertThat(BEANS.calls).endsWith("escalateToOfficer");
        walk.timeIs(Walk.RESPOND_BY);
        assertThat(BEANS.calls).doesNotContain("recordMissedDeadline");
        walk.timeIs(Walk.OVERDUE_AT);
        walk.complete("UserTask_AccountForMissedDeadline", "missedDeadlineCause", "recipient-silent");
        walk.recipientAnswers("settled");
        walk.messageArrives("instruction.CustomerReached");

        walk.hasEnded();
    }

    @Test
    void whatIsDoneInTimeIsNotMissed() {
        BEANS.answerLate = false;
        Walk walk = start();

        walk.timeIs(Walk.OVERDUE_AT);

        assertThat(walk.route(KEY)).contains("EndEvent_NothingMissed");
    }

    private static Walk start() {
        return Walk.start(ENGINE.getProcessEngine(), KEY, Map.of());
    }
}
