package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Eventually.stays;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Law enforcement asks not to tell the people yet: California waits, the 72 hours of the GDPR do not. */
@Journey
class DelayedNoticeIT {

    private static final String AGENCY = "Zyx-CANARY-AGENT of the bureau";

    @Autowired
    private People people;

    @Autowired
    private MovableClock clock;

    @Test
    void theDeadlineOfCaliforniaMovesAndNoOtherDoes() {
        OpenBreach breach = report();
        Instant authority = breach.due("notify-authority", "FR");
        Instant due = breach.due("notify-individuals", "US-CA");
        Instant until = due.plus(Duration.ofDays(20)).truncatedTo(ChronoUnit.MINUTES);

        HttpResponse<String> delayed = delay(breach, "US-CA", until);

        assertThat(delayed.statusCode()).as(delayed.body()).isEqualTo(200);
        assertThat(delayed.body()).doesNotContain("CANARY");
        assertThat(breach.due("notify-individuals", "US-CA")).isEqualTo(until);
        assertThat(breach.due("notify-authority", "FR")).isEqualTo(authority);
        assertThat(breach.view().at("/delays/0/place").asText()).isEqualTo("US-CA");
        assertThat(breach.evidence()).contains("delay-recorded").doesNotContain("CANARY");
        String before = clock.instant().minus(Duration.ofDays(1)).toString();
        assertThat(people.program()
                        .post(
                                "/api/v1/breaches/" + breach.id() + "/awareness",
                                "{\"awareAt\": \"" + before + "\", \"reason\": \"logs\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(breach.due("notify-individuals", "US-CA"))
                .as("it stands when awareness is assessed anew")
                .isEqualTo(until);

        breach.decided("high");
        eventually(() -> assertThat(breach.work().tasks("officer")).contains("Tell people (US-CA)"));
        clock.advanceTo(due.plusSeconds(2));
        stays(() -> assertThat(breach.state("notify-individuals", "US-CA")).isEqualTo("running"));
        clock.advanceTo(until.plusSeconds(2));
        eventually(() -> assertThat(breach.state("notify-individuals", "US-CA")).isEqualTo("missed"));
    }

    @Test
    void onlyWhoseLawKnowsADelayAndOnlyALaterTimeIsTaken() {
        OpenBreach breach = report();
        Instant due = breach.due("notify-individuals", "US-CA");

        assertThat(delay(breach, "US-NY", due.plusSeconds(60)).statusCode()).isEqualTo(400);
        assertThat(delay(breach, "FR", due.plusSeconds(60)).statusCode()).isEqualTo(400);
        assertThat(delay(breach, "US-CA", due.minusSeconds(60)).statusCode()).isEqualTo(400);
        assertThat(breach.view().path("delays")).isEmpty();
        assertThat(breach.due("notify-individuals", "US-CA")).isEqualTo(due);
    }

    @Test
    void anOfficerRecordsItOnThePageAndTakesTheDraftAwayAsPdf() {
        OpenBreach breach = report().decided("high");
        eventually(() -> assertThat(breach.work().tasks("officer")).contains("Tell people (US-CA)"));
        String path = "/breaches/" + breach.id();
        Desk officer = Desk.of(people, "officer");
        HttpResponse<String> page = officer.get(path);
        assertThat(page.body()).contains("Record the delay", "Draft as PDF");
        String until = breach.due("notify-individuals", "US-CA")
                .plus(Duration.ofDays(9))
                .toString()
                .substring(0, 16);
        HttpResponse<String> done = officer.post(
                page,
                path + "/delay",
                Map.of("place", "US-CA", "until", until, "agency", AGENCY, "reason", "An investigation runs"));
        assertThat(done.statusCode()).as(done.body()).isIn(302, 303);
        assertThat(officer.post(page, path + "/report", Map.of()).body())
                .contains(AGENCY, "Agency that asked", "Its reason");

        String notice = noticeToPeople(breach);
        assertThat(officer.post(page, path + "/draft", Map.of("notice", notice)).body())
                .contains("This notice was delayed because of a law enforcement investigation");
        HttpResponse<String> pdf = officer.post(page, path + "/draft.pdf", Map.of("notice", notice));
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(pdf.headers().firstValue("Content-Disposition").orElse(""))
                .contains(breach.work().reference() + "-people-US-CA.pdf");
        assertThat(pdf.body()).startsWith("%PDF-");
        Desk security = Desk.of(people, "security");
        assertThat(security.get(path).body()).doesNotContain("Draft as PDF", "Record the delay");
        assertThat(security.post(security.get(path), path + "/draft.pdf", Map.of("notice", notice))
                        .statusCode())
                .isEqualTo(403);
    }

    private static String noticeToPeople(OpenBreach breach) {
        for (var each : breach.view().path("notices")) {
            if (each.path("kind").asText().equals("people")
                    && each.path("place").asText().equals("US-CA")) {
                return each.path("id").asText();
            }
        }
        throw new AssertionError("nobody in California is told");
    }

    private OpenBreach report() {
        return OpenBreach.report(people, """
                {"countries": ["FR", "US"], "usStates": ["CA"], "nature": ["confidentiality"], "subjectsApprox": 20,
                 "description": "Zyx-CANARY: a laptop is gone"}""");
    }

    private HttpResponse<String> delay(OpenBreach breach, String place, Instant until) {
        return people.program()
                .post("/api/v1/breaches/" + breach.id() + "/delays", """
                {"place": "%s", "until": "%s", "agency": "%s", "reason": "An investigation runs"}""".formatted(place, until, AGENCY));
    }
}
