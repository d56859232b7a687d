package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = ModelEngine.RESPONSE)
class RespondToRequesterModelTest {

    private static final String KEY = "respond-to-requester";
    private static final FakeBeans BEANS = new FakeBeans();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering(KEY, BEANS);

    @BeforeEach
    void reset() {
        BEANS.reset();
    }

    @Test
    void aDeliveredLetterEndsTheMatter() {
        Walk walk = start();

        walk.messageArrives("respond.AnswerDelivered");

        assertThat(walk.route(KEY))
                .containsExactly(
                        "StartEvent_AnswerDue",
                        "ServiceTask_ComposeAnswer",
                        "Gateway_MailboxKnown",
                        "ReceiveTask_WaitForDelivery",
                        "EndEvent_AnswerDelivered");
        assertThat(BEANS.calls).containsExactly("composeAnswer");
        walk.hasEnded();
    }

    @Test
    void aReturnedLetterIsDeliveredByHand() {
        Walk walk = start();

        walk.messageArrives("respond.AnswerUndeliverable");
        walk.complete("UserTask_DeliverAnswerByHand", "deliveryChannel", "post");

        assertThat(walk.route(KEY))
                .containsExactly(
                        "StartEvent_AnswerDue",
                        "ServiceTask_ComposeAnswer",
                        "Gateway_MailboxKnown",
                        "ReceiveTask_WaitForDelivery",
                        "BoundaryEvent_AnswerUndeliverable",
                        "Gateway_Before_DeliverAnswerByHand",
                        "UserTask_DeliverAnswerByHand",
                        "EndEvent_AnswerDeliveredByHand");
        assertThat(BEANS.calls).containsExactly("composeAnswer", "checkDelivery on complete");
        walk.hasEnded();
    }

    @Test
    void withoutAMailboxTheAnswerIsDeliveredByHand() {
        BEANS.mailboxKnown = false;
        Walk walk = start();

        walk.complete("UserTask_DeliverAnswerByHand", "deliveryChannel", "phone");

        assertThat(walk.route(KEY))
                .doesNotContain("ReceiveTask_WaitForDelivery")
                .endsWith("EndEvent_AnswerDeliveredByHand");
        walk.hasEnded();
    }

    @Test
    void aMailboxThatWasWrittenToOftenIsNotWrittenToAndNobodyIsAskedTo() {
        BEANS.mailboxFlooded = true;
        Walk walk = start();

        assertThat(walk.route(KEY))
                .containsExactly(
                        "StartEvent_AnswerDue",
                        "ServiceTask_ComposeAnswer",
                        "Gateway_MailboxKnown",
                        "EndEvent_AnswerWithheld");
        assertThat(BEANS.calls).containsExactly("composeAnswer");
        walk.hasEnded();
    }

    @Test
    void theLetterAndTheWaitForItAreOneTransaction() {
        ENGINE.getRuntimeService().startProcessInstanceByKey(KEY, Map.of("caseId", Walk.CASE));

        ENGINE.getManagementService()
                .executeJob(ENGINE.getManagementService()
                        .createJobQuery()
                        .singleResult()
                        .getId());

        assertThat(ENGINE.getManagementService().createJobQuery().count()).isZero();
        assertThat(ENGINE.getRuntimeService()
                        .createEventSubscriptionQuery()
                        .eventName("respond.AnswerDelivered")
                        .count())
                .isEqualTo(1);
    }

    private static Walk start() {
        return Walk.start(ENGINE.getProcessEngine(), KEY, Map.of("outcome", "granted"));
    }
}
