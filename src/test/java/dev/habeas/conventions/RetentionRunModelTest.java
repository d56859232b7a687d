package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = ModelEngine.RETENTION_RUN)
class RetentionRunModelTest {

    private static final String KEY = "retention-run";
    private static final FakeBeans BEANS = new FakeBeans();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering(KEY, BEANS);

    @BeforeEach
    void reset() {
        BEANS.reset();
    }

    @Test
    void goesOnBatchAfterBatchUntilNothingIsDue() {
        BEANS.batches = 2;

        Walk walk = Walk.start(ENGINE.getProcessEngine(), KEY, Map.of());

        assertThat(walk.route(KEY))
                .containsExactly(
                        "StartEvent_RetentionDue",
                        "ServiceTask_CountWhatIsDue",
                        "Gateway_Before_PurgeDueBatch",
                        "ServiceTask_PurgeDueBatch",
                        "Gateway_MoreDue",
                        "Gateway_Before_PurgeDueBatch",
                        "ServiceTask_PurgeDueBatch",
                        "Gateway_MoreDue",
                        "Gateway_Before_PurgeDueBatch",
                        "ServiceTask_PurgeDueBatch",
                        "Gateway_MoreDue",
                        "ServiceTask_RecordRetentionRun",
                        "EndEvent_RetentionRunRecorded");
        assertThat(BEANS.calls)
                .containsExactly(
                        "countWhatIsDue", "purgeDueBatch", "purgeDueBatch", "purgeDueBatch", "recordRetentionRun");
    }

    @Test
    void startsByItselfEveryDayAtHalfPastThree() {
        Walk walk = Walk.start(ENGINE.getProcessEngine(), KEY, Map.of());
        walk.forget();

        walk.timeIs(Instant.parse("2036-03-05T03:30:01Z"));

        assertThat(walk.route(KEY)).contains("EndEvent_RetentionRunRecorded");
        assertThat(timers()).extracting(Job::getDuedate).containsExactly(at("2036-03-06T03:30:00Z"));
    }

    private static List<Job> timers() {
        return ENGINE.getProcessEngine()
                .getManagementService()
                .createJobQuery()
                .timers()
                .list();
    }

    private static Date at(String instant) {
        return Date.from(Instant.parse(instant));
    }
}
