package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ListAssert;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = ModelEngine.PROPAGATION)
class PropagateToProcessorsModelTest {

    private static final String KEY = "propagate-to-processors";
    private static final FakeBeans BEANS = new FakeBeans();
    private static final String ONE = "instruction-1";
    private static final List<String> SENT = List.of(
            "StartEvent_InstructionsDue",
            "ServiceTask_PlanInstructions",
            "SubProcess_InstructRecipient#multiInstanceBody",
            "SubProcess_InstructRecipient",
            "StartEvent_InstructionPlanned",
            "Gateway_Before_SendInstruction",
            "ServiceTask_SendInstruction");
    private static final List<String> ANSWERED = List.of("Gateway_Before_RecipientsAnswer", "Gateway_RecipientsAnswer");
    private static final List<String> SETTLED =
            List.of("EndEvent_RecipientSettled", "ServiceTask_SumUpReceipts", "EndEvent_RecipientsHaveAnswered");
    private static final List<String> CHASED = List.of("Gateway_Before_ChaseRecipient", "UserTask_ChaseRecipient");

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering(KEY, BEANS);

    @BeforeEach
    void reset() {
        BEANS.reset();
    }

    @Test
    void anAnswerAtOnceSettlesTheRecipient() {
        Walk walk = start();

        walk.recipientAnswers("settled");

        assertRoute(walk, SENT, ANSWERED, SETTLED);
        assertThat(BEANS.calls).containsExactly("planInstructions", "sumUpReceipts");
        walk.hasEnded();
    }

    @Test
    void noRecipientMeansNothingToWaitFor() {
        BEANS.recipients = List.of();

        Walk walk = start();

        assertThat(BEANS.calls).containsExactly("planInstructions", "sumUpReceipts");
        walk.hasEnded();
    }

    @Test
    void anAcceptedInstructionWaitsForItsReceipt() {
        Walk walk = start();

        walk.recipientAnswers("accepted");
        walk.stillWaits();
        walk.receiptArrives(ONE, "settled");

        assertRoute(
                walk, SENT, ANSWERED, List.of("ReceiveTask_WaitForReceipt", "Gateway_ReceiptIn"), ANSWERED, SETTLED);
        walk.hasEnded();
    }

    @Test
    void aReceiptThatOnlySaysAcceptedWaitsOn() {
        Walk walk = start();

        walk.recipientAnswers("accepted");
        walk.receiptArrives(ONE, "accepted");
        walk.stillWaits();
        walk.receiptArrives(ONE, "settled");

        walk.hasEnded();
    }

    @Test
    void anUnreachableRecipientIsChasedAndInstructedAgain() {
        Walk walk = start();

        walk.recipientIsUnreachable();
        walk.complete("UserTask_ChaseRecipient", "chaseDecision", "send-again");
        walk.recipientAnswers("settled");

        assertRoute(
                walk,
                SENT,
                List.of("BoundaryEvent_RecipientUnreachable", "Gateway_NotCarriedOut"),
                CHASED,
                List.of("Gateway_HowToGoOn", "Gateway_Before_SendInstruction", "ServiceTask_SendInstruction"),
                ANSWERED,
                SETTLED);
        assertThat(BEANS.calls)
                .containsExactly(
                        "planInstructions", "openChase on create", "checkChaseDecision on complete", "sumUpReceipts");
        walk.hasEnded();
    }

    @Test
    void aSecondChaseShowsNoEarlierChoice() {
        Walk walk = start();

        walk.recipientIsUnreachable();
        walk.complete("UserTask_ChaseRecipient", "chaseDecision", "send-again");
        walk.recipientIsUnreachable();

        assertThat(walk.shown("UserTask_ChaseRecipient", "chaseDecision")).isNull();
    }

    @Test
    void aSilentRecipientIsRemindedOnceAndThenChased() {
        Walk walk = start();
        walk.recipientAnswers("accepted");

        walk.timeIs(Walk.RECEIVED.plus(FakeBeans.REMINDED_AFTER).minusSeconds(1));
        assertThat(walk.route(KEY)).doesNotContain("BoundaryEvent_ReminderDue");
        walk.timeIs(Walk.RECEIVED.plus(FakeBeans.REMINDED_AFTER).plusSeconds(1));
        walk.reminderIsSent();
        assertThat(walk.route(KEY))
                .contains("BoundaryEvent_ReminderDue", "ServiceTask_RemindRecipient", "EndEvent_RecipientReminded");
        walk.timeIs(Walk.RECEIVED.plus(FakeBeans.CHASED_AFTER).minusSeconds(1));
        assertThat(walk.tasks("UserTask_ChaseRecipient")).isEmpty();
        walk.timeIs(Walk.RECEIVED.plus(FakeBeans.CHASED_AFTER).plusSeconds(1));
        walk.complete("UserTask_ChaseRecipient", "chaseDecision", "done-by-hand");

        assertThat(walk.route(KEY))
                .contains("BoundaryEvent_RecipientSilent")
                .containsOnlyOnce("ServiceTask_RemindRecipient");
        assertThat(BEANS.calls).contains("instruction-1 done-by-hand");
        walk.hasEnded();
    }

    @Test
    void aReceiptDuringTheChaseTakesTheTaskAway() {
        Walk walk = start();

        walk.recipientIsUnreachable();
        walk.receiptArrives(ONE, "settled");

        assertThat(walk.tasks("UserTask_ChaseRecipient")).isEmpty();
        assertRoute(
                walk,
                SENT,
                List.of("BoundaryEvent_RecipientUnreachable", "Gateway_NotCarriedOut"),
                CHASED,
                List.of("BoundaryEvent_ReceiptArrivedAfterAll", "Gateway_ReceiptIn"),
                ANSWERED,
                SETTLED);
        walk.hasEnded();
    }

    @Test
    void aRefusalMayStandOnlyWithASecondPerson() {
        Walk walk = start();

        walk.recipientAnswers("refused");
        walk.complete("UserTask_ChaseRecipient", "chaseDecision", "refusal-accepted");
        walk.complete("UserTask_ApproveRecipientRefusal", "refusalDecision", "rejected");
        walk.complete("UserTask_ChaseRecipient", "chaseDecision", "refusal-accepted");
        assertThat(walk.shown("UserTask_ApproveRecipientRefusal", "refusalDecision"))
                .isNull();
        walk.complete("UserTask_ApproveRecipientRefusal", "refusalDecision", "approved");

        List<String> proposed =
                List.of("Gateway_HowToGoOn", "UserTask_ApproveRecipientRefusal", "Gateway_RecipientRefusalApproved");
        assertRoute(
                walk,
                SENT,
                ANSWERED,
                List.of("Gateway_NotCarriedOut"),
                CHASED,
                proposed,
                CHASED,
                proposed,
                List.of(
                        "Gateway_Before_RecordSettlement",
                        "ServiceTask_RecordSettlement",
                        "EndEvent_RecipientSettledByHand",
                        "ServiceTask_SumUpReceipts",
                        "EndEvent_RecipientsHaveAnswered"));
        assertThat(BEANS.calls).contains("instruction-1 refusal-accepted");
        walk.hasEnded();
    }

    @Test
    void everyRecipientHasItsOwnAnswer() {
        BEANS.recipients = List.of(ONE, "instruction-2", "instruction-3");
        Walk walk = start();
        walk.recipientAnswers("accepted");
        walk.recipientAnswers("accepted");
        walk.recipientAnswers("accepted");

        walk.receiptArrives("instruction-2", "refused");
        walk.receiptArrives("instruction-1", "settled");
        walk.receiptArrives("instruction-3", "settled");

        assertThat(walk.route(KEY))
                .filteredOn("EndEvent_RecipientSettled"::equals)
                .hasSize(2);
        walk.complete("UserTask_ChaseRecipient", "chaseDecision", "not-found");
        assertThat(BEANS.calls).contains("instruction-2 not-found").endsWith("sumUpReceipts");
        walk.hasEnded();
    }

    @Test
    void decisionsAboutSeveralRecipientsDoNotMix() {
        BEANS.recipients = List.of(ONE, "instruction-2");
        Walk walk = start();
        walk.recipientIsUnreachable();
        walk.recipientIsUnreachable();

        walk.tasks("UserTask_ChaseRecipient").forEach(task -> {
            Object id = ENGINE.getTaskService().getVariable(task.getId(), "instructionId");
            String decision = ONE.equals(id) ? "done-by-hand" : "not-found";
            ENGINE.getTaskService().complete(task.getId(), Map.of("chaseDecision", decision));
        });
        walk.timeIs(Walk.RECEIVED);

        assertThat(BEANS.calls).contains("instruction-1 done-by-hand", "instruction-2 not-found");
        walk.hasEnded();
    }

    private static Walk start() {
        return Walk.start(ENGINE.getProcessEngine(), KEY, Map.of("propagationStep", "fulfil"));
    }

    @SafeVarargs
    private static void assertRoute(Walk walk, List<String>... parts) {
        ListAssert<String> route = assertThat(walk.route(KEY));
        route.containsExactlyElementsOf(
                List.of(parts).stream().flatMap(List::stream).toList());
    }
}
