package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine keeps of cases that ended. */
@Journey
class EngineHistoryIT {

    @Autowired
    private People people;

    @Autowired
    private Ledger ledger;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theEngineForgetsTheHistoryOfWhatEndedLongAgo() {
        OpenCase subject = OpenCase.erasure(people, "history.zyx@example.org");
        eventually(() -> assertThat(subject.tasks("analyst")).contains("Verify identity"));
        people.program().post("/api/v1/requests/" + subject.id() + "/withdrawal", "");
        subject.becomes("withdrawn");
        assertThat(history(subject)).isPositive();

        // At noon the window of the clean-up is closed, whatever hour it was before.
        Instant noon = clock.instant()
                .truncatedTo(ChronoUnit.DAYS)
                .plus(Duration.ofDays(92).plusHours(12));
        clock.advanceTo(noon);
        eventually(() -> assertThat(nextCleanup()).isAfter(clock.instant()));
        assertThat(nextCleanup().atZone(ZoneOffset.UTC).getHour())
                .as("within its window")
                .isBetween(2, 4);
        assertThat(history(subject)).isPositive();
        clock.advanceTo(nextCleanup().plusSeconds(1));

        eventually(() -> assertThat(history(subject)).isZero());
    }

    private long history(OpenCase subject) {
        return ledger.count("select count(*) from act_hi_procinst where business_key_ = ?", subject.reference());
    }

    private Instant nextCleanup() {
        return jdbc.sql("select min(duedate_) from act_ru_job where handler_type_ = 'history-cleanup'")
                .query(java.time.LocalDateTime.class)
                .single()
                .toInstant(ZoneOffset.UTC);
    }
}
