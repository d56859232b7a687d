package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = ModelEngine.DISCLOSURE)
class DisclosureRequestModelTest {

    private static final String KEY = "disclosure-request";
    private static final Instant SECRECY_OVER = Instant.parse("2026-06-03T09:00:00Z");
    private static final FakeBeans BEANS = new FakeBeans();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering(KEY, BEANS);

    @BeforeEach
    void reset() {
        BEANS.reset();
    }

    @Test
    void disclosesTheMinimumAndTellsThePersonAtOnce() {
        Walk walk = disclosed("at-once");

        walk.complete("UserTask_TellPersonOrCustomer", "noticeChannel", "post");

        assertThat(walk.route(KEY))
                .containsExactly(
                        "StartEvent_DemandReceived",
                        "UserTask_AuthenticateAgency",
                        "Gateway_AgencyAuthentic",
                        "Gateway_Before_AssessDemand",
                        "UserTask_AssessDemand",
                        "Gateway_DisclosureWarranted",
                        "Gateway_CustomerToldFirst",
                        "Gateway_Before_ApproveDisclosure",
                        "UserTask_ApproveDisclosure",
                        "Gateway_DisclosureApproved",
                        "UserTask_DiscloseMinimum",
                        "ServiceTask_LogDisclosure",
                        "Gateway_CustomerKnows",
                        "SubProcess_GiveNotice",
                        "StartEvent_NoticeDue",
                        "Gateway_NoticeWhen",
                        "Gateway_Before_TellPersonOrCustomer",
                        "UserTask_TellPersonOrCustomer",
                        "Gateway_PersonReached",
                        "EndEvent_PersonOrCustomerTold",
                        "EndEvent_NoticeSettled");
        assertThat(BEANS.calls)
                .containsExactly(
                        "checkAgency on complete",
                        "checkDemand on complete",
                        "requireSecondPerson on assignment",
                        "requireSecondPerson on complete",
                        "checkCustomersAnswer on complete",
                        "checkDisclosure on complete",
                        "logDisclosure",
                        "checkPersonNotice on complete");
        walk.hasEnded();
    }

    @Test
    void tellsTheCustomerBeforeAnybodyApproves() {
        BEANS.customerFirst = true;
        Walk walk = assessed();

        assertThat(walk.tasks("UserTask_ApproveDisclosure")).isEmpty();
        walk.complete("UserTask_TellCustomerFirst", "customerNoticeChannel", "mail");
        walk.complete("UserTask_ApproveDisclosure", "refusalDecision", "approved");
        walk.complete("UserTask_DiscloseMinimum", "disclosureChannel", "in-person");

        assertThat(BEANS.calls)
                .containsSubsequence(
                        "checkCustomerToldFirst on complete", "checkDisclosure on complete", "logDisclosure");
        assertThat(walk.route(KEY)).endsWith("Gateway_CustomerKnows", "EndEvent_CustomerToldBefore");
        walk.hasEnded();
    }

    @Test
    void tellsThePersonWhenTheSecrecyIsOverAndNotASecondBefore() {
        Walk walk = disclosed("after-90-days");

        walk.timeIs(SECRECY_OVER.minusSeconds(1));
        assertThat(walk.tasks("UserTask_TellPersonOrCustomer")).isEmpty();
        walk.timeIs(SECRECY_OVER.plusSeconds(1));

        walk.complete("UserTask_TellPersonOrCustomer", "noticeChannel", "mail");
        assertThat(walk.route(KEY)).contains("IntermediateCatchEvent_SecrecyOver");
        walk.hasEnded();
    }

    @Test
    void waitsAgainWhenTheSecrecyIsProlongedAndEndsWhenNobodyCanBeReached() {
        Walk walk = disclosed("after-90-days");
        walk.timeIs(SECRECY_OVER.plusSeconds(1));
        Instant prolonged = SECRECY_OVER.plus(Duration.ofDays(30));
        BEANS.noticeAt = prolonged;
        walk.complete("UserTask_TellPersonOrCustomer", "noticeChannel", "prolonged-30-days");

        walk.timeIs(prolonged.minusSeconds(1));
        assertThat(walk.tasks("UserTask_TellPersonOrCustomer")).isEmpty();
        walk.timeIs(prolonged.plusSeconds(1));
        walk.complete("UserTask_TellPersonOrCustomer", "noticeChannel", "not-reachable");

        assertThat(walk.route(KEY)).endsWith("EndEvent_NobodyReached", "EndEvent_NoticeSettled");
        walk.hasEnded();
    }

    @Test
    void itsDateIsWatchedToTheSecondAndNeverStopsTheWork() {
        Walk walk = start();
        assertFires(walk, "raisePriority", Walk.WARN_AT.minusSeconds(1), Walk.WARN_AT.plusSeconds(1));
        assertFires(walk, "escalateToOfficer", Walk.AT_RISK_AT.minusSeconds(1), Walk.AT_RISK_AT.plusSeconds(1));
        assertFires(walk, "recordMissedDemand", Walk.RESPOND_BY, Walk.OVERDUE_AT);

        walk.complete("UserTask_AccountForMissedDemand", "missedDemandCause", "workload");

        assertThat(BEANS.calls).contains("checkMissedDemandCause on complete");
        assertThat(walk.route(KEY)).contains("EndEvent_MissedDemandAccountedFor");
        walk.complete("UserTask_AuthenticateAgency", "agencyDecision", "not-authentic");
        walk.hasEnded();
    }

    private static void assertFires(Walk walk, String bean, Instant before, Instant after) {
        walk.timeIs(before);
        assertThat(BEANS.calls).doesNotContain(bean);
        walk.timeIs(after);
        assertThat(BEANS.calls).containsOnlyOnce(bean);
    }

    @Test
    void noManagerIsAskedForADemandThatWasAnsweredInTime() {
        BEANS.answerLate = false;
        Walk walk = start();
        walk.timeIs(Walk.OVERDUE_AT);
        assertThat(walk.route(KEY)).contains("EndEvent_NothingMissed");
        assertThat(walk.tasks("UserTask_AccountForMissedDemand")).isEmpty();
    }

    @Test
    void tellsNobodyWhereALawForbidsItForGood() {
        Walk walk = disclosed("forbidden");

        assertThat(walk.route(KEY)).endsWith("EndEvent_NoticeForbidden", "EndEvent_NoticeSettled");
        walk.hasEnded();
    }

    @Test
    void rejectsWhoIsNotConfirmed() {
        Walk walk = start();

        walk.complete("UserTask_AuthenticateAgency", "agencyDecision", "not-authentic");

        assertThat(walk.route(KEY)).endsWith("ServiceTask_RejectDemand", "EndEvent_DemandRejected");
        assertThat(BEANS.calls).containsExactly("checkAgency on complete", "rejectDemand");
        walk.hasEnded();
    }

    @Test
    void rejectsWhatIsNotWarrantedEvenAfterASecondAssessment() {
        Walk walk = assessed();

        walk.complete("UserTask_ApproveDisclosure", "refusalDecision", "rejected");

        assertThat(walk.shown("UserTask_AssessDemand", "demandDecision")).isNull();
        walk.complete("UserTask_AssessDemand", "demandDecision", "reject");
        assertThat(walk.route(KEY)).endsWith("ServiceTask_RejectDemand", "EndEvent_DemandRejected");
        walk.hasEnded();
    }

    /** In time: whoever is told later does not make the answer late. */
    private static Walk disclosed(String notice) {
        BEANS.answerLate = false;
        BEANS.personNotice = notice;
        Walk walk = approved();
        walk.complete("UserTask_DiscloseMinimum", "disclosureChannel", "in-person");
        return walk;
    }

    private static Walk approved() {
        Walk walk = assessed();
        walk.complete("UserTask_ApproveDisclosure", "refusalDecision", "approved");
        return walk;
    }

    private static Walk assessed() {
        Walk walk = start();
        walk.complete("UserTask_AuthenticateAgency", "agencyDecision", "authentic");
        walk.complete("UserTask_AssessDemand", "demandDecision", "disclose");
        return walk;
    }

    private static Walk start() {
        return Walk.start(ENGINE.getProcessEngine(), KEY, Map.of("noticeAt", Date.from(SECRECY_OVER)));
    }
}
