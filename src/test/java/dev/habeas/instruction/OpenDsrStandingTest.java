package dev.habeas.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseStatus;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenDsrStandingTest {

    private static final Instant DAY = Instant.parse("2026-03-05T09:00:00Z");

    /** Nothing can be cancelled, so nothing is pending. */
    @ParameterizedTest
    @CsvSource({
        "RECEIVED, in_progress, false",
        "IN_PROGRESS, in_progress, false",
        "AWAITING_RECIPIENTS, in_progress, false",
        "AWAITING_BACKUP_EXPIRY, completed, true",
        "COMPLETED, completed, true"
    })
    void whatOnlyWaitsForBackupsIsDone(CaseStatus status, String word, boolean fetched) {
        OpenDsrRequests.Standing standing =
                new OpenDsrRequests.Standing(CaseId.random(), "acme", CustomerAction.ACCESS, status, DAY, DAY);

        assertThat(standing.word()).isEqualTo(word);
        assertThat(standing.resultPath() != null).isEqualTo(fetched);
    }
}
