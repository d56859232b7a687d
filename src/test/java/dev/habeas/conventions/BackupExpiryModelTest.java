package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = ModelEngine.BACKUP_EXPIRY)
class BackupExpiryModelTest {

    private static final String KEY = "backup-expiry";
    private static final Instant EXPIRY = Instant.parse("2026-05-05T00:00:00Z");
    private static final FakeBeans BEANS = new FakeBeans();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering(KEY, BEANS);

    @BeforeEach
    void reset() {
        BEANS.reset();
    }

    @Test
    void waitsForTheLastBackupAndNotASecondLess() {
        Walk walk = Walk.start(ENGINE.getProcessEngine(), KEY, Map.of("backupsUntil", Date.from(EXPIRY)));

        walk.timeIs(EXPIRY.minusSeconds(1));
        assertThat(BEANS.calls).isEmpty();
        walk.timeIs(EXPIRY.plusSeconds(1));

        assertThat(walk.route(KEY))
                .containsExactly(
                        "StartEvent_CaseAnswered",
                        "IntermediateCatchEvent_BackupsExpired",
                        "ServiceTask_CloseIsolatedCase",
                        "EndEvent_CaseClosed");
        assertThat(BEANS.calls).containsExactly("closeIsolatedCase");
        walk.hasEnded();
    }
}
