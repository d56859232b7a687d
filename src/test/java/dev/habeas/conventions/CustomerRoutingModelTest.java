package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {ModelEngine.ROUTING, ModelEngine.RESPONSE, ModelEngine.CUSTOMER})
class CustomerRoutingModelTest {

    private static final String KEY = "customer-routing";
    private static final FakeBeans BEANS = new FakeBeans();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE =
            ModelEngine.covering(KEY, BEANS, "respond-to-requester", "notify-customer");

    @BeforeEach
    void reset() {
        BEANS.reset();
    }

    @Test
    void aKnownCustomerGetsTheRequestAndThePersonIsTold() {
        Walk walk = start();

        walk.messageArrives("respond.AnswerDelivered");
        walk.stillWaits();
        walk.messageArrives("instruction.CustomerReached");

        assertThat(BEANS.calls)
                .containsExactlyInAnyOrder("nameCustomer", "composeAnswer", "writeToCustomer", "closeCase")
                .startsWith("nameCustomer")
                .endsWith("closeCase");
        assertThat(walk.route(KEY)).endsWith("EndEvent_RequestPassedOn").doesNotContain("UserTask_FindCustomer");
        walk.hasEnded();
    }

    @Test
    void aPersonWhoIsHardToReachDoesNotHoldUpTheForwarding() {
        BEANS.mailboxKnown = false;
        Walk walk = start();

        walk.messageArrives("instruction.CustomerReached");
        assertThat(walk.tasks("UserTask_DeliverAnswerByHand")).hasSize(1);
        walk.complete("UserTask_DeliverAnswerByHand", "deliveryChannel", "post");

        walk.hasEnded();
    }

    @Test
    void anUnknownCustomerIsFoundByAPerson() {
        BEANS.customerKnown = false;
        Walk walk = start();

        assertThat(BEANS.calls).containsExactly("nameCustomer");
        walk.complete("UserTask_FindCustomer", "customer", "acme");
        walk.messageArrives("respond.AnswerDelivered");
        walk.messageArrives("instruction.CustomerReached");

        assertThat(BEANS.calls).contains("checkCustomerChoice on complete", "writeToCustomer");
        walk.hasEnded();
    }

    @Test
    void whenNobodyCanTellThePersonIsAskedAndNothingIsForwarded() {
        BEANS.customerKnown = false;
        Walk walk = start();

        walk.complete("UserTask_FindCustomer", "customer", "nobody-can-tell");
        walk.messageArrives("respond.AnswerDelivered");

        assertThat(BEANS.calls).contains("composeAnswer").doesNotContain("writeToCustomer");
        assertThat(walk.route(KEY)).contains("CallActivity_QuestionToThePerson");
        walk.hasEnded();
    }

    @Test
    void theCompanysOwnLimitIsWatchedAndNeverStopsTheWork() {
        BEANS.customerKnown = false;
        Walk walk = start();

        walk.timeIs(Walk.WARN_AT.minusSeconds(1));
        assertThat(BEANS.calls).doesNotContain("raisePriority");
        walk.timeIs(Walk.WARN_AT.plusSeconds(1));
        assertThat(BEANS.calls).endsWith("raisePriority");
        walk.timeIs(Walk.AT_RISK_AT.minusSeconds(1));
        assertThat(BEANS.calls).doesNotContain("escalateToOfficer");
        walk.timeIs(Walk.AT_RISK_AT.plusSeconds(1));
        assertThat(BEANS.calls).endsWith("escalateToOfficer");
        walk.timeIs(Walk.RESPOND_BY);
        assertThat(BEANS.calls).doesNotContain("recordMissedDeadline");
        walk.timeIs(Walk.OVERDUE_AT);
        walk.complete("UserTask_AccountForMissedDeadline", "missedDeadlineCause", "workload");
        walk.complete("UserTask_FindCustomer", "customer", "nobody-can-tell");
        walk.messageArrives("respond.AnswerDelivered");

        walk.hasEnded();
    }

    @Test
    void whatIsDoneInTimeIsNotMissed() {
        BEANS.customerKnown = false;
        BEANS.answerLate = false;
        Walk walk = start();

        walk.timeIs(Walk.OVERDUE_AT);

        assertThat(walk.route(KEY)).contains("EndEvent_NothingMissed");
        assertThat(walk.tasks("UserTask_AccountForMissedDeadline")).isEmpty();
    }

    private static Walk start() {
        return Walk.start(ENGINE.getProcessEngine(), KEY, Map.of());
    }
}
