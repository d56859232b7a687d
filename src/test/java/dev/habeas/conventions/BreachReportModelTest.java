package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = ModelEngine.BREACH)
class BreachReportModelTest {

    private static final String KEY = "breach-report";
    private static final BreachBeans BEANS = new BreachBeans();
    private static final Map<String, String> AWARE =
            Map.of("awarenessDecision", "aware", "awarenessReason", "investigation");
    private static final Map<String, String> FALSE_ALARM =
            Map.of("awarenessDecision", "not-a-breach", "awarenessReason", "false-alarm");
    private static final Map<String, String> SCORES = Map.of("dataCategory", "financial", "unintelligible", "no");
    private static final Map<String, String> HIGH = Map.of("severityDecision", "high", "loweringReason", "not-lowered");

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering(KEY, BEANS.byName());

    @BeforeEach
    void reset() {
        BEANS.reset();
    }

    @Test
    void aBreachWithoutRiskIsRatedAndOnlyRegistered() {
        Walk walk = rated();
        learn(walk);
        assertThat(walk.route(KEY))
                .containsExactly(
                        "StartEvent_BreachReported",
                        "UserTask_ContainBreach",
                        "Gateway_Before_AssessAwareness",
                        "UserTask_AssessAwareness",
                        "Gateway_PersonalDataCompromised",
                        "Gateway_DataOfACustomer",
                        "UserTask_ScoreSeverity",
                        "ServiceTask_RateSeverity",
                        "Gateway_Before_DecideSeverity",
                        "UserTask_DecideSeverity",
                        "Gateway_SeverityLowered",
                        "Gateway_Before_PlanNotices",
                        "ServiceTask_PlanNotices",
                        "SubProcess_GiveNotice#multiInstanceBody",
                        "UserTask_DrawLessons",
                        "Gateway_Before_CloseBreach",
                        "ServiceTask_CloseBreach",
                        "EndEvent_BreachClosed");
        walk.hasEnded();
    }

    @Test
    void aFalseAlarmIsDismissedByTwo() {
        Walk walk = start(false);
        walk.complete("UserTask_ContainBreach", "containment", "contained");
        walk.complete("UserTask_AssessAwareness", FALSE_ALARM);
        walk.complete("UserTask_ApproveDismissal", "refusalDecision", "rejected");
        assertThat(walk.shown("UserTask_AssessAwareness", "awarenessDecision")).isNull();
        walk.complete("UserTask_AssessAwareness", FALSE_ALARM);
        walk.complete("UserTask_ApproveDismissal", "refusalDecision", "approved");
        assertThat(BEANS.calls)
                .containsSubsequence("requireSecondPerson on complete", "recordDismissal on complete", "closeBreach");
        assertThat(walk.route(KEY)).doesNotContain("ServiceTask_PlanNotices").endsWith("EndEvent_BreachClosed");
        walk.hasEnded();
    }

    @Test
    void aLowerLevelStandsOnlyIfASecondPersonLetsIt() {
        BEANS.lowered = true;
        Walk walk = rated();
        walk.complete("UserTask_ApproveLowering", "refusalDecision", "rejected");
        assertThat(walk.shown("UserTask_DecideSeverity", "severityDecision")).isNull();
        walk.complete("UserTask_DecideSeverity", HIGH);
        assertThat(BEANS.calls).doesNotContain("planNotices");
        walk.complete("UserTask_ApproveLowering", "refusalDecision", "approved");
        assertThat(BEANS.calls)
                .containsSubsequence(
                        "requireSecondPerson on assignment",
                        "requireSecondPerson on complete",
                        "settleSeverity on complete",
                        "planNotices");
        learn(walk);
        walk.hasEnded();
    }

    @Test
    void eachAuthorityIsToldByItselfAndInPhases() {
        BEANS.notices = List.of("authority-fr", "authority-de");
        Walk walk = rated();
        List<Task> both = walk.tasks("UserTask_NotifyAuthority");
        assertThat(both).hasSize(2);
        walk.completeOf(both.get(0), Map.of("authorityNotice", "initial", "lateReason", "not-late"));
        assertThat(walk.tasks("UserTask_NotifyAuthority")).hasSize(2);
        walk.tasks("UserTask_NotifyAuthority")
                .forEach(
                        task -> walk.completeOf(task, Map.of("authorityNotice", "complete", "lateReason", "not-late")));
        learn(walk);
        assertThat(walk.route(KEY))
                .filteredOn("EndEvent_AuthorityNotified"::equals)
                .hasSize(2);
        walk.hasEnded();
    }

    @Test
    void peopleAndTheirAttorneyGeneralAreToldWhileTheAuthorityStillWaits() {
        BEANS.notices = List.of("authority-fr", "people-ca", "people-fr");
        BEANS.attorneyGeneral = true;
        Walk walk = rated();
        walk.completeOf(walk.tasks("UserTask_TellPeople").get(0), Map.of("peopleNotice", "told-individually"));
        walk.complete("UserTask_NotifyAttorneyGeneral", "attorneyGeneralNotice", "submitted");
        BEANS.attorneyGeneral = false;
        walk.complete("UserTask_TellPeople", "peopleNotice", "told-publicly");
        assertThat(walk.tasks("UserTask_NotifyAuthority")).hasSize(1);
        assertThat(walk.route(KEY)).contains("EndEvent_AttorneyGeneralNotified", "EndEvent_PeopleInformed");
    }

    @Test
    void peopleAreLeftUntoldOnlyByTwo() {
        BEANS.notices = List.of("people-fr");
        Walk walk = rated();
        walk.complete("UserTask_TellPeople", "peopleNotice", "exception-unintelligible");
        walk.complete("UserTask_ApproveException", "refusalDecision", "rejected");
        walk.complete("UserTask_TellPeople", "peopleNotice", "exception-risk-removed");
        walk.complete("UserTask_ApproveException", "refusalDecision", "approved");
        assertThat(BEANS.calls).contains("recordException on complete");
        assertThat(walk.route(KEY)).contains("EndEvent_ExceptionRecorded").doesNotContain("EndEvent_PeopleInformed");
        learn(walk);
        walk.hasEnded();
    }

    @Test
    void aProcessorTellsItsCustomerWithoutAnyRating() {
        BEANS.notices = List.of("customer-acme");
        Walk walk = start(true);
        walk.complete("UserTask_ContainBreach", "containment", "contained");
        walk.complete("UserTask_AssessAwareness", AWARE);
        walk.complete("UserTask_TellCustomer", "customerNotice", "told-by-contract-channel");
        learn(walk);
        assertThat(walk.route(KEY))
                .contains("EndEvent_CustomerTold")
                .doesNotContain("UserTask_ScoreSeverity", "UserTask_NotifyAuthority", "UserTask_TellPeople");
        walk.hasEnded();
    }

    @Test
    void theClockIsWatchedToTheSecondAndNeverStopsTheWork() {
        Walk walk = start(false);
        walk.timeIs(Walk.WARN_AT.minusSeconds(1));
        assertThat(BEANS.calls).isEmpty();
        walk.timeIs(Walk.WARN_AT.plusSeconds(1));
        assertThat(BEANS.calls).containsExactly("raisePriority");
        walk.timeIs(Walk.AT_RISK_AT.plusSeconds(1));
        assertThat(BEANS.calls).endsWith("escalateToOfficer");
        walk.timeIs(Walk.RESPOND_BY);
        assertThat(BEANS.calls).doesNotContain("recordMissedNotice");
        walk.timeIs(Walk.OVERDUE_AT);
        assertThat(BEANS.calls).endsWith("recordMissedNotice");
        walk.complete("UserTask_AccountForMissedNotice", "missedNoticeCause", "workload");
        assertThat(walk.tasks("UserTask_ContainBreach")).hasSize(1);
    }

    @Test
    void nobodyAccountsForWhatWasNotMissed() {
        BEANS.late = false;
        Walk walk = start(false);
        walk.timeIs(Walk.OVERDUE_AT);
        assertThat(walk.route(KEY)).contains("EndEvent_NothingMissed");
        walk.stillWaits();
    }

    private static Walk rated() {
        Walk walk = start(false);
        walk.complete("UserTask_ContainBreach", "containment", "contained");
        walk.complete("UserTask_AssessAwareness", AWARE);
        walk.complete("UserTask_ScoreSeverity", SCORES);
        walk.complete("UserTask_DecideSeverity", HIGH);
        return walk;
    }

    private static void learn(Walk walk) {
        walk.complete(
                "UserTask_DrawLessons",
                Map.of("containment", "contained", "rootCause", "insider", "lesson", "training"));
    }

    private static Walk start(boolean customersData) {
        return Walk.start(ENGINE.getProcessEngine(), KEY, Map.of("customersData", customersData));
    }
}
