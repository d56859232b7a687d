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

/** Every other clock of a breach than the 72 hours, on both sides: people, customers, attorneys general, later phases. */
@Journey
class BreachClocksIT {

    @Autowired
    private People people;

    @Autowired
    private MovableClock clock;

    @Test
    void peopleAreToldWithin72HoursOfTheDecisionThatTheRiskIsHigh() {
        OpenBreach breach = report("\"countries\": [\"FR\"]").decided("high");
        eventually(() -> assertThat(breach.work().tasks("officer")).contains("Tell people (FR)"));
        runsUntil(breach, "notify-individuals", "FR");
        breach.complete("officer", "Tell people (FR)", Map.of("peopleNotice", "told-individually"));
        assertThat(breach.state("notify-individuals", "FR")).isEqualTo("missed");
    }

    @Test
    void aCustomerIsToldWithin24Hours() {
        OpenBreach breach = report("\"countries\": [\"FR\"], \"role\": \"processor\", \"controller\": \"acme\"");
        Instant due = breach.due("notify-controller", "FR");
        assertThat(Duration.between(clock.instant(), due)).isBetween(Duration.ofHours(23), Duration.ofHours(24));
        runsUntil(breach, "notify-controller", "FR");
    }

    @Test
    void californiansAreToldWithin30DaysAndTheirAttorneyGeneralWithin15DaysOfThat() {
        OpenBreach breach = report("\"countries\": [\"US\"], \"usStates\": [\"CA\"], \"subjectsApprox\": 501")
                .decided("high");
        eventually(() -> assertThat(breach.work().tasks("officer")).containsExactly("Tell people (US-CA)"));
        runsUntil(breach, "notify-individuals", "US-CA");
        assertThat(breach.deadlines("notify-ag", "US-CA")).isEmpty();

        breach.complete("officer", "Tell people (US-CA)", Map.of("peopleNotice", "told-individually"));
        eventually(() -> assertThat(breach.work().tasks("officer")).containsExactly("Notify attorney general (US-CA)"));
        assertThat(Duration.between(clock.instant(), breach.due("notify-ag", "US-CA")))
                .isBetween(Duration.ofDays(15), Duration.ofDays(16));
        runsUntil(breach, "notify-ag", "US-CA");
    }

    /** Texas counts its attorney general's 30 days from the breach; people have 60. */
    @Test
    void theAttorneyGeneralOfTexasDoesNotWaitForThePeople() {
        OpenBreach breach = report("\"countries\": [\"US\"], \"usStates\": [\"TX\"], \"subjectsApprox\": 250")
                .decided("high");
        eventually(() -> assertThat(breach.work().tasks("officer"))
                .containsExactlyInAnyOrder("Tell people (US-TX)", "Notify authority (US-TX)"));
        assertThat(breach.due("notify-ag", "US-TX")).isBefore(breach.due("notify-individuals", "US-TX"));
        runsUntil(breach, "notify-ag", "US-TX");
        breach.complete(
                "officer",
                "Notify authority (US-TX)",
                Map.of("authorityNotice", "complete", "lateReason", "facts-unclear"));
        breach.complete("officer", "Tell people (US-TX)", Map.of("peopleNotice", "told-individually"))
                .closed();
        assertThat(breach.state("notify-individuals", "US-TX")).isEqualTo("met");
    }

    @Test
    void newYorkHasItsAuthoritiesToldOfOnePersonWithinTheSame30Days() {
        OpenBreach breach = report("\"countries\": [\"US\"], \"usStates\": [\"NY\"], \"subjectsApprox\": 1")
                .decided("medium");
        eventually(() -> assertThat(breach.work().tasks("officer"))
                .containsExactlyInAnyOrder("Tell people (US-NY)", "Notify authority (US-NY)"));
        assertThat(breach.due("notify-ag", "US-NY")).isEqualTo(breach.due("notify-individuals", "US-NY"));
        assertThat(breach.deadlines("notify-ag", "US-NY").get(0).path("rule").asText())
                .contains("899-aa(2) and (8)(a)", "Department of State", "State Police");
        breach.complete("officer", "Tell people (US-NY)", Map.of("peopleNotice", "told-individually"));
        assertThat(breach.state("notify-ag", "US-NY")).isEqualTo("running");
        breach.complete("officer", "Notify authority (US-NY)", notice("complete", "not-late"))
                .closed();
        assertThat(breach.state("notify-ag", "US-NY")).isEqualTo("met");
    }

    @Test
    void fewerThan250TexansConcernNoAttorneyGeneral() {
        OpenBreach breach = report("\"countries\": [\"US\"], \"usStates\": [\"TX\"], \"subjectsApprox\": 249")
                .decided("high");
        eventually(() -> assertThat(breach.work().tasks("officer")).containsExactly("Tell people (US-TX)"));
        assertThat(breach.deadlines("notify-ag", "US-TX")).isEmpty();
    }

    @Test
    void whatAFirstNoticeLeavesOpenFollowsWithinAWeekOfIt() {
        OpenBreach breach = report("\"countries\": [\"FR\"]").decided("medium");
        breach.complete("officer", "Notify authority (FR)", notice("initial", "not-late"));
        Instant first = breach.due("notify-authority-supplement", "FR");
        assertThat(Duration.between(clock.instant(), first)).isBetween(Duration.ofDays(6), Duration.ofDays(8));
        assertThat(breach.state("notify-authority", "FR")).isEqualTo("met");

        clock.advance(Duration.ofDays(2));
        breach.complete("officer", "Notify authority (FR)", notice("initial", "not-late"));
        Instant second = breach.due("notify-authority-supplement", "FR");
        assertThat(Duration.between(first, second)).isEqualTo(Duration.ofDays(2));
        runsUntil(breach, "notify-authority-supplement", "FR");
        breach.complete("officer", "Notify authority (FR)", notice("complete", "not-late"))
                .complete("manager", "Account for missed notice", Map.of("missedNoticeCause", "workload"))
                .closed();
        assertThat(breach.state("notify-authority", "FR")).isEqualTo("met");
        assertThat(breach.state("notify-authority-supplement", "FR")).isEqualTo("missed");
    }

    @Test
    void theLastNoticeStatesAwarenessFirstNoticeAndReasonsOfADelayAsTheyWere() {
        OpenBreach breach = report("\"countries\": [\"FR\"]").decided("medium");
        clock.advanceTo(breach.due("notify-authority", "FR").plusSeconds(2));
        eventually(() -> assertThat(breach.state("notify-authority", "FR")).isEqualTo("missed"));
        breach.complete("officer", "Notify authority (FR)", notice("initial", "facts-unclear"));
        clock.advance(Duration.ofDays(3));
        breach.complete("officer", "Notify authority (FR)", notice("complete", "not-late"));

        assertThat(sent(breach))
                .contains("further notice", "The facts were not clear within the period.")
                .contains("We became aware: ", "First notice to you: ")
                .doesNotContain("in time", "First notice to you: not");
    }

    @Test
    void anAwarenessThatWasEarlierAfterAllMakesTheFirstNoticeLateInTheLast() {
        OpenBreach breach = report("\"countries\": [\"FR\"]").decided("medium");
        breach.complete("officer", "Notify authority (FR)", notice("initial", "not-late"));
        Instant earlier = clock.instant().minus(Duration.ofDays(5)).truncatedTo(ChronoUnit.SECONDS);
        assertThat(people.program()
                        .post(
                                "/api/v1/breaches/" + breach.id() + "/awareness",
                                "{\"awareAt\": \"" + earlier + "\", \"reason\": \"logs\"}")
                        .statusCode())
                .isEqualTo(200);
        breach.complete("officer", "Notify authority (FR)", notice("complete", "not-late"));
        assertThat(sent(breach)).contains("The first notice left after the period");
    }

    private static Map<String, String> notice(String phase, String reason) {
        return Map.of("authorityNotice", phase, "lateReason", reason);
    }

    /** The text of the only notice, as it was sent last. */
    private String sent(OpenBreach breach) {
        String path = "/breaches/" + breach.id();
        Desk officer = Desk.of(people, "officer");
        String notice = breach.view().path("notices").get(0).path("id").asText();
        HttpResponse<String> page = officer.post(officer.get(path), path + "/draft", Map.of("notice", notice));
        return page.body().substring(page.body().indexOf("As it was sent"));
    }

    private void runsUntil(OpenBreach breach, String event, String place) {
        Instant due = breach.due(event, place);
        clock.advanceTo(due.minusSeconds(30));
        stays(() -> assertThat(breach.state(event, place)).isEqualTo("running"));
        clock.advanceTo(due.plusSeconds(2));
        eventually(() -> assertThat(breach.state(event, place)).isEqualTo("missed"));
    }

    private OpenBreach report(String members) {
        Instant aware = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return OpenBreach.report(people, """
                {"awareAt": "%s", %s, "nature": ["confidentiality"], "description": "A bucket stood open"}""".formatted(aware, members));
    }
}
