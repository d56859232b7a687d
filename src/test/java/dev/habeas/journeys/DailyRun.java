package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Eventually.stays;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process that the engine starts every day, and the report in which its runs stand. */
record DailyRun(String process, String report, People people, MovableClock clock, JdbcClient jdbc) {

    /** Lives until the run that is due next, and through it; no run begins before. */
    JsonNode next() {
        Instant due = due();
        clock.advanceTo(due.minusSeconds(20));
        stays(() -> assertThat(due()).isEqualTo(due));
        Instant before = clock.instant();
        clock.advanceTo(due.plusSeconds(1));
        eventually(() -> assertThat(finishedAfter(before)).isNotNull());
        return finishedAfter(before);
    }

    Instant due() {
        return jdbc.sql("select max(duedate_) from act_ru_job where handler_type_ = 'timer-start-event'"
                        + " and process_def_key_ = ?")
                .param(process)
                .query(LocalDateTime.class)
                .single()
                .toInstant(ZoneOffset.UTC);
    }

    private JsonNode finishedAfter(Instant before) {
        var response = people.staff("manager").get("/api/v1/reports/" + report);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode latest = Json.read(response).path("runs").path(0);
        return latest.path("finishedAt").isTextual()
                        && Instant.parse(latest.path("asOf").asText()).isAfter(before)
                ? latest
                : null;
    }
}
