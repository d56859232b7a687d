package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where the people of a breach live turns out to be other than was reported, perhaps when a period is over. */
@Journey
class BreachPlacesIT {

    @Autowired
    private People people;

    @Autowired
    private MovableClock clock;

    @Test
    void aPlaceWhereNobodyTurnedOutToLiveIsOwedNothingUntilNoticesArePlanned() {
        OpenBreach breach =
                OpenBreach.report(people, """
                {"awareAt": "%s", "countries": ["FR", "IT"], "nature": ["confidentiality"],
                 "description": "A bucket with invoices stood open"}""".formatted(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        assertThat(breach.deadlines("notify-authority", "IT")).hasSize(1);

        HttpResponse<String> program = breach.add("{\"notAffected\": [\"IT\"]}");
        assertThat(program.statusCode()).as(program.body()).isEqualTo(403);
        assertThat(takeOff("analyst", breach, "IT").statusCode()).isEqualTo(403);
        assertThat(takeOff("security", breach, "IT").statusCode()).isEqualTo(403);
        assertThat(takeOff("officer", breach, "DE").statusCode()).isEqualTo(400);
        assertThat(takeOff("officer", breach, "FR, IT").statusCode()).isEqualTo(400);
        assertThat(breach.deadlines("notify-authority", "IT")).hasSize(1);
        assertThat(takeOff("officer", breach, "IT").statusCode()).isIn(302, 303);

        assertThat(breach.deadlines("notify-authority", "IT")).isEmpty();
        assertThat(breach.view().path("places").toString()).isEqualTo("[\"FR\"]");
        breach.decided("medium");
        eventually(() -> assertThat(breach.work().tasks("officer")).containsExactly("Notify authority (FR)"));
        assertThat(breach.add("{\"countries\": [\"IT\"]}").statusCode()).isEqualTo(200);
        assertThat(takeOff("officer", breach, "IT").statusCode()).isEqualTo(400);
        assertThat(breach.view().path("places").toString()).isEqualTo("[\"FR\",\"IT\"]");
    }

    @Test
    void whatWasMissedAtAPlaceStaysInTheRegisterIfNobodyLivesThere() {
        Instant aware = clock.instant().minus(Duration.ofHours(80)).truncatedTo(ChronoUnit.SECONDS);
        OpenBreach breach = OpenBreach.report(people, """
                {"awareAt": "%s", "countries": ["FR", "US"], "usStates": ["CA"], "nature": ["confidentiality"],
                 "description": "A bucket with invoices stood open"}""".formatted(aware));
        eventually(() -> assertThat(breach.state("notify-authority", "FR")).isEqualTo("missed"));

        assertThat(takeOff("officer", breach, "FR").statusCode()).isIn(302, 303);

        assertThat(breach.view().path("places").toString()).isEqualTo("[\"US-CA\"]");
        assertThat(breach.state("notify-authority", "FR")).isEqualTo("missed");
        assertThat(breach.state("notify-individuals", "US-CA")).isEqualTo("running");
    }

    @Test
    void aDeadlineThatIsPastWhenItArisesIsMissedAndAccountedFor() {
        Instant aware = clock.instant().minus(Duration.ofHours(80)).truncatedTo(ChronoUnit.SECONDS);
        OpenBreach breach = OpenBreach.inFrance(people, aware);
        eventually(() -> assertThat(breach.state("notify-authority", "FR")).isEqualTo("missed"));
        breach.complete("manager", "Account for missed notice", Map.of("missedNoticeCause", "found-late"));
        assertThat(breach.work().tasks("manager")).doesNotContain("Account for missed notice");

        assertThat(breach.add("{\"countries\": [\"IT\"]}").statusCode()).isEqualTo(200);

        clock.advance(Duration.ofSeconds(2));
        eventually(() -> assertThat(breach.state("notify-authority", "IT")).isEqualTo("missed"));
        eventually(() -> assertThat(breach.work().tasks("manager")).contains("Account for missed notice"));
        assertThat(breach.evidence().split("deadline-missed", -1)).hasSize(3);
    }

    @Test
    void whereTheStateNamesNoNumberOfDaysItsPeopleAreToldOfALowBreachToo() {
        OpenBreach breach = OpenBreach.report(
                        people, """
                        {"awareAt": "%s", "countries": ["US"], "usStates": ["IL"], "nature": ["confidentiality"],
                         "description": "A bucket with invoices stood open"}""".formatted(clock.instant().truncatedTo(ChronoUnit.SECONDS)))
                .scored(OpenBreach.SCORED_LOW)
                .complete(
                        "officer",
                        "Decide severity",
                        Map.of("severityDecision", "low", "loweringReason", "not-lowered"));
        eventually(() -> assertThat(breach.work().tasks("officer"))
                .containsExactlyInAnyOrder("Tell people (US-IL)", "Notify authority (US-IL)"));
        assertThat(Duration.between(clock.instant(), breach.due("notify-individuals", "US-IL")))
                .isBetween(Duration.ofDays(29), Duration.ofDays(31));
        assertThat(breach.draft("people", "US-IL"))
                .contains("NOTICE OF DATA BREACH", "What You Can Do")
                .contains("identity theft, free of charge for at least 12 months");
        assertThat(breach.draft("authority", "US-IL"))
                .contains("breach act of the state")
                .doesNotContain("house");
        breach.complete("officer", "Tell people (US-IL)", Map.of("peopleNotice", "told-individually"))
                .complete(
                        "officer",
                        "Notify authority (US-IL)",
                        Map.of("authorityNotice", "no-authority", "lateReason", "not-late"))
                .closed();
        assertThat(breach.state("notify-individuals", "US-IL")).isEqualTo("met");
    }

    @Test
    void whereNoLawIsKnownALetterHasNoRemarkOfOurs() {
        OpenBreach breach = OpenBreach.report(
                        people, """
                        {"awareAt": "%s", "countries": ["JP"], "nature": ["confidentiality"],
                         "description": "A bucket with invoices stood open"}""".formatted(clock.instant().truncatedTo(ChronoUnit.SECONDS)))
                .decided("medium");
        eventually(() -> assertThat(breach.work().tasks("officer")).contains("Tell people (JP)"));
        assertThat(breach.draft("people", "JP")).contains("voluntary notice").doesNotContain("house", "counsel");
    }

    @Test
    void aCustomerIsToldOfTheContractWhereNoLawNamesAPeriod() {
        OpenBreach breach = OpenBreach.report(
                        people, """
                        {"awareAt": "%s", "countries": ["JP"], "controllers": ["acme"], "nature": ["confidentiality"],
                         "description": "A bucket with chats stood open"}""".formatted(clock.instant().truncatedTo(ChronoUnit.SECONDS)))
                .complete("security", "Contain breach", Map.of("containment", "contained"))
                .complete("officer", "Assess awareness", OpenBreach.AWARE);
        eventually(() -> assertThat(breach.work().tasks("officer")).containsExactly("Tell customer (acme)"));
        assertThat(breach.draft("customer", "JP"))
                .contains("our contract with you")
                .doesNotContain("house");
    }

    private HttpResponse<String> takeOff(String user, OpenBreach breach, String places) {
        String path = "/breaches/" + breach.id();
        Desk desk = Desk.of(people, user);
        return desk.post(desk.get(path), path + "/added-facts", Map.of("notAffected", places));
    }
}
