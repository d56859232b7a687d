package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = ModelEngine.CUSTOMER)
class NotifyCustomerModelTest {

    private static final String KEY = "notify-customer";
    private static final FakeBeans BEANS = new FakeBeans();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering(KEY, BEANS);

    @BeforeEach
    void reset() {
        BEANS.reset();
    }

    @Test
    void aMailThatWasTakenEndsTheMatter() {
        Walk walk = start();

        walk.messageArrives("instruction.CustomerReached");

        assertThat(walk.route(KEY)).endsWith("ReceiveTask_WaitForMail", "EndEvent_CustomerReachedByMail");
        walk.hasEnded();
    }

    @Test
    void aMailThatCameBackIsForAPerson() {
        Walk walk = start();

        walk.messageArrives("instruction.CustomerMissed");
        walk.complete("UserTask_ReachCustomerByHand", "customerReachedBy", "phone");

        assertThat(walk.route(KEY)).endsWith("EndEvent_CustomerReachedByHand");
        assertThat(BEANS.calls).containsExactly("writeToCustomer", "checkCustomerReached on complete");
        walk.hasEnded();
    }

    @Test
    void aCustomerWithAWebhookIsCalled() {
        BEANS.customerTakesMail = false;
        Walk walk = start();

        walk.customerAnswers();

        assertThat(walk.route(KEY)).endsWith("ServiceTask_CallCustomer", "EndEvent_CustomerAnswered");
        walk.hasEnded();
    }

    @Test
    void aCustomerWhoDoesNotAnswerIsForAPerson() {
        BEANS.customerTakesMail = false;
        Walk walk = start();

        walk.customerIsUnreachable();
        walk.complete("UserTask_ReachCustomerByHand", "customerReachedBy", "portal");

        assertThat(walk.route(KEY)).endsWith("EndEvent_CustomerReachedByHand");
        walk.hasEnded();
    }

    private static Walk start() {
        return Walk.start(ENGINE.getProcessEngine(), KEY, Map.of("customerMessage", "request"));
    }
}
