package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {ModelEngine.DATA_RETENTION, ModelEngine.PROPAGATION})
class DataRetentionRunModelTest {

    private static final String KEY = "data-retention-run";
    private static final FakeBeans BEANS = new FakeBeans();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering(KEY, BEANS, "propagate-to-processors");

    @BeforeEach
    void reset() {
        BEANS.reset();
    }

    @Test
    void tellsTheSystemsAndEndsWithTheirReceipts() {
        Walk walk = Walk.start(ENGINE.getProcessEngine(), KEY, Map.of());

        walk.recipientAnswers("settled");

        assertThat(walk.route(KEY))
                .containsExactly(
                        "StartEvent_DataRetentionDue",
                        "ServiceTask_FindExpiredData",
                        "CallActivity_PropagationToProcessors",
                        "ServiceTask_RecordDataRetention",
                        "EndEvent_DataRetentionRecorded");
        assertThat(BEANS.calls)
                .containsExactly("findExpiredData", "planInstructions", "sumUpReceipts", "recordDataRetention");
    }

    @Test
    void startsByItselfEveryDayAtAQuarterToFourAndNotASecondBefore() {
        Walk walk = Walk.start(ENGINE.getProcessEngine(), KEY, Map.of());
        walk.recipientAnswers("settled");
        walk.forget();

        Instant due = timer();
        assertThat(due.atZone(ZoneOffset.UTC).toLocalTime()).isEqualTo(LocalTime.of(3, 45));
        walk.timeIs(due.minusSeconds(1));
        assertThat(walk.route(KEY)).isEmpty();
        walk.timeIs(due.plusSeconds(1));

        assertThat(walk.route(KEY)).contains("ServiceTask_FindExpiredData");
        assertThat(timer()).isEqualTo(due.plus(Duration.ofDays(1)));
    }

    private static Instant timer() {
        return ENGINE.getProcessEngine()
                .getManagementService()
                .createJobQuery()
                .timers()
                .singleResult()
                .getDuedate()
                .toInstant();
    }
}
