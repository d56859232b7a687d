package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for the model of every right: its deadline is watched to the second, and a withdrawal ends it anywhere. */
abstract class RightModel {

    static final String[] FRAGMENTS = {
        "verify-identity", "propagate-to-processors", "respond-to-requester", "extend-deadline"
    };

    private final String key;
    private final FakeBeans beans;

    RightModel(String key, FakeBeans beans) {
        this.key = key;
        this.beans = beans;
    }

    abstract Walk start();

    /** From the start to a closed case. */
    abstract void grant(Walk walk);

    @BeforeEach
    void reset() {
        beans.reset();
    }

    @Test
    void theDeadlineIsWatchedToTheSecondAndNeverStopsTheWork() {
        Walk walk = start();
        assertFires(walk, "raisePriority", Walk.WARN_AT.minusSeconds(1), Walk.WARN_AT.plusSeconds(1));
        assertFires(walk, "escalateToOfficer", Walk.AT_RISK_AT.minusSeconds(1), Walk.AT_RISK_AT.plusSeconds(1));
        assertFires(walk, "recordMissedDeadline", Walk.RESPOND_BY, Walk.OVERDUE_AT);
        walk.complete("UserTask_AccountForMissedDeadline", "missedDeadlineCause", "workload");
        assertThat(walk.route(key)).contains("EndEvent_MissedDeadlineAccountedFor");
        grant(walk);
        assertThat(beans.calls).containsOnlyOnce("closeCase");
    }

    private void assertFires(Walk walk, String bean, java.time.Instant before, java.time.Instant after) {
        walk.timeIs(before);
        assertThat(beans.calls).doesNotContain(bean);
        walk.timeIs(after);
        assertThat(beans.calls).containsOnlyOnce(bean);
    }

    @Test
    void noManagerIsAskedForAnAnswerThatIsNotLate() {
        beans.answerLate = false;
        Walk walk = start();
        walk.timeIs(Walk.OVERDUE_AT);
        assertThat(walk.route(key)).contains("EndEvent_NothingMissed");
        assertThat(walk.tasks("UserTask_AccountForMissedDeadline")).isEmpty();
    }

    @Test
    void aWithdrawalStopsTheCase() {
        Walk walk = start();
        walk.withdraw();
        assertThat(walk.openTasks()).isEmpty();
        walk.messageArrives("respond.AnswerDelivered");
        endWithdrawn(walk);
    }

    /** Rights that restrict before anybody decides release the data when the person knows; the others have nothing to release. */
    void endWithdrawn(Walk walk) {
        assertThat(walk.route(key))
                .endsWith(
                        "SubProcess_RequestWithdrawn",
                        "StartEvent_WithdrawalReceived",
                        "ServiceTask_StopInstructions",
                        "ServiceTask_RecordWithdrawal",
                        "CallActivity_WithdrawalConfirmation",
                        "EndEvent_RequestWithdrawn");
        walk.hasEnded();
    }

    /** As {@link #endWithdrawn} for a right that restricts first. */
    void releaseAndEndWithdrawn(Walk walk) {
        assertThat(beans.calls).endsWith("recordWithdrawal", "composeAnswer", "planInstructions");
        walk.recipientAnswers("settled");
        assertThat(walk.route(key))
                .endsWith(
                        "CallActivity_WithdrawalConfirmation",
                        "CallActivity_ReleaseAfterWithdrawal",
                        "EndEvent_RequestWithdrawn");
        walk.hasEnded();
    }

    /** Walks the part of the model that only those rights have which a law lets take longer. */
    void extend(Walk walk) {
        walk.messageArrives("cases.ExtensionRequested");
        walk.complete("UserTask_DecideExtension", "extensionDecision", "extend");
        walk.messageArrives("clock.ExtensionNoticeSent");
        assertThat(walk.route(key)).contains("EndEvent_ExtensionDecided");
        assertThat(beans.calls).contains("extendDeadline");
    }

    static void identify(Walk walk) {
        walk.complete("UserTask_VerifyIdentity", "identityDecision", "verified");
    }

    static void failIdentity(Walk walk) {
        walk.complete("UserTask_VerifyIdentity", "identityDecision", "not-verified");
        walk.complete("UserTask_ConfirmIdentityRefusal", "refusalDecision", "approved");
    }

    static void approve(Walk walk, String decision) {
        walk.complete("UserTask_ApproveRefusal", "refusalDecision", decision);
    }

    void assertEnd(Walk walk, String end, List<String> calls) {
        assertThat(walk.route(key)).contains(end);
        assertThat(beans.calls).containsSubsequence(calls);
    }
}
