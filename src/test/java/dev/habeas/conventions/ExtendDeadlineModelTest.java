package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = ModelEngine.EXTENSION)
class ExtendDeadlineModelTest {

    private static final String KEY = "extend-deadline";
    private static final FakeBeans BEANS = new FakeBeans();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering(KEY, BEANS);

    @BeforeEach
    void reset() {
        BEANS.reset();
    }

    @Test
    void aNoticeThatLeftExtendsTheDeadline() {
        Walk walk = start();
        walk.complete("UserTask_DecideExtension", "extensionDecision", "extend");
        assertThat(BEANS.calls).doesNotContain("extendDeadline");
        walk.messageArrives("clock.ExtensionNoticeSent");
        assertThat(walk.route(KEY))
                .containsExactly(
                        "StartEvent_ExtensionConsidered",
                        "UserTask_DecideExtension",
                        "Gateway_ExtensionWanted",
                        "ServiceTask_WriteExtensionNotice",
                        "Gateway_HowIsNoticeSent",
                        "ReceiveTask_WaitForNotice",
                        "Gateway_Before_ExtendDeadline",
                        "ServiceTask_ExtendDeadline",
                        "Gateway_ExtensionLapsed",
                        "EndEvent_ExtensionSettled");
        assertThat(BEANS.calls)
                .containsExactly("checkExtensionDecision on complete", "writeExtensionNotice", "extendDeadline");
        walk.hasEnded();
    }

    @Test
    void aDeadlineThatIsKeptTellsNobodyAnything() {
        Walk walk = start();
        walk.complete("UserTask_DecideExtension", "extensionDecision", "keep");
        assertThat(walk.route(KEY)).endsWith("EndEvent_DeadlineKept");
        assertThat(BEANS.calls).containsExactly("checkExtensionDecision on complete");
        walk.hasEnded();
    }

    @Test
    void aReturnedNoticeIsDeliveredByHand() {
        Walk walk = start();
        walk.complete("UserTask_DecideExtension", "extensionDecision", "extend");
        walk.messageArrives("clock.ExtensionNoticeUndeliverable");
        walk.complete("UserTask_DeliverNoticeByHand", "deliveryChannel", "phone");
        assertThat(walk.route(KEY))
                .containsSubsequence("BoundaryEvent_NoticeUndeliverable", "ServiceTask_ExtendDeadline");
        walk.hasEnded();
    }

    @Test
    void withoutAMailboxTheNoticeIsDeliveredByHand() {
        BEANS.noticeWay = "hand";
        Walk walk = start();
        walk.complete("UserTask_DecideExtension", "extensionDecision", "extend");
        walk.complete("UserTask_DeliverNoticeByHand", "deliveryChannel", "post");
        assertThat(walk.route(KEY)).doesNotContain("ReceiveTask_WaitForNotice").endsWith("EndEvent_ExtensionSettled");
        assertThat(BEANS.calls).contains("checkNoticeDelivery on complete");
        walk.hasEnded();
    }

    @Test
    void whatCanNoLongerBeInTimeIsNotWrittenButSettledByAPerson() {
        BEANS.noticeWay = "too-late";
        BEANS.extensionOutcome = "lapsed";
        Walk walk = start();
        walk.complete("UserTask_DecideExtension", "extensionDecision", "extend");
        walk.complete("UserTask_SettleLapsedExtension", "lapseResponse", "answer-at-once");
        assertThat(walk.route(KEY))
                .doesNotContain("ReceiveTask_WaitForNotice", "UserTask_DeliverNoticeByHand")
                .endsWith("EndEvent_LapsedExtensionSettled");
        walk.hasEnded();
    }

    @Test
    void theNoticeAndTheWaitForItAreOneTransaction() {
        Walk walk = start();
        String task = walk.tasks("UserTask_DecideExtension").get(0).getId();
        ENGINE.getTaskService().complete(task, Map.of("extensionDecision", "extend"));
        runOneJob();
        runOneJob();
        assertThat(ENGINE.getManagementService().createJobQuery().count()).isZero();
        assertThat(ENGINE.getRuntimeService()
                        .createEventSubscriptionQuery()
                        .eventName("clock.ExtensionNoticeSent")
                        .count())
                .isEqualTo(1);
    }

    private static void runOneJob() {
        ENGINE.getManagementService()
                .executeJob(ENGINE.getManagementService()
                        .createJobQuery()
                        .singleResult()
                        .getId());
    }

    private static Walk start() {
        return Walk.start(ENGINE.getProcessEngine(), KEY, Map.of());
    }
}
