package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** While notices are under way more becomes known: authorities are told the rest, and the level is raised, never lowered. */
@Journey
class BreachRaiseIT {

    private static final Map<String, String> ALL = Map.of("authorityNotice", "complete", "lateReason", "not-late");

    @Autowired
    private People people;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anAuthorityThatWasToldEverythingIsToldMoreWhenMoreIsKnown() {
        OpenBreach breach = OpenBreach.inFrance(people, clock.instant().truncatedTo(ChronoUnit.SECONDS))
                .decided("medium");
        breach.complete("officer", "Notify authority (FR)", ALL);
        eventually(() -> assertThat(breach.work().tasks("security")).containsExactly("Draw lessons"));
        String sent = breach.view().path("notices").get(0).path("firstSentAt").asText();

        assertThat(breach.add("{\"subjectsApprox\": 90000}").statusCode()).isEqualTo(200);

        eventually(() -> assertThat(breach.work().tasks("officer")).containsExactly("Notify authority (FR)"));
        assertThat(breach.work().tasks("security")).isEmpty();
        assertThat(breach.state("notify-authority", "FR")).isEqualTo("met");
        assertThat(breach.state("notify-authority-supplement", "FR")).isEqualTo("running");
        assertThat(lastSent(breach)).doesNotContain("90,000");
        breach.complete(
                "officer", "Notify authority (FR)", Map.of("authorityNotice", "initial", "lateReason", "not-late"));
        assertThat(lastSent(breach)).contains("90,000").doesNotContain("80,000");
        assertThat(breach.add("{\"subjectsApprox\": 80000}").statusCode()).isEqualTo(200);
        breach.complete("officer", "Notify authority (FR)", ALL);
        eventually(() -> assertThat(breach.work().tasks("security")).containsExactly("Draw lessons"));
        assertThat(breach.state("notify-authority-supplement", "FR")).isEqualTo("met");
        assertThat(lastSent(breach)).contains("80,000");

        assertThat(breach.add("{\"recordsApprox\": 70000}").statusCode()).isEqualTo(200);
        assertThat(breach.state("notify-authority-supplement", "FR")).isEqualTo("running");
        breach.complete("officer", "Notify authority (FR)", ALL).closed();
        var notices = breach.view().path("notices");
        assertThat(notices).hasSize(1);
        assertThat(notices.get(0).path("state").asText()).isEqualTo("done");
        assertThat(notices.get(0).path("firstSentAt").asText()).isEqualTo(sent);
        assertThat(lastSent(breach)).contains("70,000");
        assertThat(textsOfNotices(breach))
                .as("whatever was sent stays")
                .containsExactly(".final", ".final-3", ".final-4", ".initial-2");
    }

    @Test
    void brazilIsToldTheRestByItsOwnDateAndFranceWithinAWeek() {
        Instant aware = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        OpenBreach breach = inBrazilAndFrance(aware);
        Instant supplement = breach.due("notify-authority-supplement", "BR");
        breach.complete("officer", "Notify authority (BR)", ALL).complete("officer", "Notify authority (FR)", ALL);
        assertThat(breach.state("notify-authority-supplement", "BR")).isEqualTo("met");

        assertThat(breach.add("{\"subjectsApprox\": 90000}").statusCode()).isEqualTo(200);

        eventually(() ->
                assertThat(breach.work().tasks("officer")).contains("Notify authority (BR)", "Notify authority (FR)"));
        assertThat(breach.state("notify-authority-supplement", "BR")).isEqualTo("running");
        assertThat(breach.due("notify-authority-supplement", "BR")).isEqualTo(supplement);
        assertThat(Duration.between(clock.instant(), breach.due("notify-authority-supplement", "FR")))
                .isBetween(Duration.ofDays(6), Duration.ofDays(8));
        breach.complete("officer", "Notify authority (BR)", ALL).complete("officer", "Notify authority (FR)", ALL);
        assertThat(breach.state("notify-authority-supplement", "BR")).isEqualTo("met");
        assertThat(breach.state("notify-authority-supplement", "FR")).isEqualTo("met");
    }

    @Test
    void brazilIsToldWithinAWeekWhatBecomesKnownAfterItsDate() {
        Instant aware = clock.instant().minus(Duration.ofDays(60)).truncatedTo(ChronoUnit.SECONDS);
        OpenBreach breach = inBrazilAndFrance(aware);
        eventually(() ->
                assertThat(breach.state("notify-authority-supplement", "BR")).isEqualTo("missed"));
        Map<String, String> late = Map.of("authorityNotice", "complete", "lateReason", "facts-unclear");
        breach.complete(
                "officer",
                "Notify authority (BR)",
                Map.of("authorityNotice", "initial", "lateReason", "facts-unclear"));
        assertThat(breach.state("notify-authority-supplement", "BR"))
                .as("a date of the law stays missed")
                .isEqualTo("missed");
        breach.complete("officer", "Notify authority (BR)", late).complete("officer", "Notify authority (FR)", late);

        assertThat(breach.add("{\"subjectsApprox\": 90000}").statusCode()).isEqualTo(200);

        eventually(() -> assertThat(breach.work().tasks("officer")).contains("Notify authority (BR)"));
        assertThat(breach.add("{\"recordsApprox\": 80000}").statusCode()).isEqualTo(200);
        assertThat(breach.state("notify-authority-supplement", "BR")).isEqualTo("running");
        assertThat(Duration.between(clock.instant(), breach.due("notify-authority-supplement", "BR")))
                .isBetween(Duration.ofDays(6), Duration.ofDays(8));
        breach.complete("officer", "Notify authority (BR)", late);
        assertThat(breach.state("notify-authority-supplement", "BR")).isEqualTo("met");
    }

    private OpenBreach inBrazilAndFrance(Instant aware) {
        return OpenBreach.report(people, """
                        {"awareAt": "%s", "countries": ["BR", "FR"], "nature": ["confidentiality"],
                         "description": "A bucket with invoices stood open"}""".formatted(aware)).decided("medium");
    }

    @Test
    void anOfficerRaisesTheSeverityWhileNoticesAreUnderWayAndThePeopleAreTold() {
        OpenBreach breach = OpenBreach.inFrance(people, clock.instant().truncatedTo(ChronoUnit.SECONDS))
                .decided("medium");
        breach.complete("officer", "Notify authority (FR)", ALL);
        eventually(() -> assertThat(breach.work().tasks("security")).containsExactly("Draw lessons"));
        assertThat(breach.deadlines("notify-individuals", "FR")).isEmpty();
        String path = "/breaches/" + breach.id();
        Desk officer = Desk.of(people, "officer");
        assertThat(officer.get(path).body()).contains("Raise the severity");

        assertThat(officer.post(officer.get(path), path + "/severity", Map.of("severity", "low"))
                        .statusCode())
                .as("lower takes a second person")
                .isEqualTo(400);
        Desk analyst = Desk.of(people, "analyst");
        assertThat(analyst.post(analyst.get(path), path + "/severity", Map.of("severity", "high"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(breach.view().path("severity").asText()).isEqualTo("medium");
        officer.post(officer.get(path), path + "/severity", Map.of("severity", "high"));

        eventually(() -> assertThat(breach.work().tasks("officer")).containsExactly("Tell people (FR)"));
        assertThat(breach.work().tasks("security")).isEmpty();
        assertThat(breach.state("notify-individuals", "FR")).isEqualTo("running");
        assertThat(breach.state("notify-authority", "FR")).isEqualTo("met");
        assertThat(breach.evidence()).contains("severity-raised");
        breach.complete("officer", "Tell people (FR)", Map.of("peopleNotice", "told-individually"))
                .closed();
        assertThat(breach.state("notify-individuals", "FR")).isEqualTo("met");
        assertThat(officer.get(path).body()).doesNotContain("Raise the severity");
    }

    @Test
    void aRaiseRevivesNothingThatTwoPeopleWaived() {
        Instant aware = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        OpenBreach breach = OpenBreach.report(people, """
                        {"awareAt": "%s", "countries": ["US"], "usStates": ["TX"], "nature": ["confidentiality"], "subjectsApprox": 100,
                         "description": "A bucket with invoices stood open"}""".formatted(aware)).decided("high");
        breach.complete("officer", "Tell people (US-TX)", Map.of("peopleNotice", "exception-unintelligible"))
                .complete(People.BOTH, "Approve exception (US-TX)", Map.of("refusalDecision", "approved"));
        eventually(() -> assertThat(breach.work().tasks("security")).containsExactly("Draw lessons"));
        assertThat(breach.deadlines("notify-individuals", "US-TX")).isEmpty();

        raise(breach, "very-high");

        assertThat(breach.view().path("severity").asText()).isEqualTo("very-high");
        assertThat(breach.deadlines("notify-individuals", "US-TX")).isEmpty();
        assertThat(breach.deadlines("notify-ag", "US-TX")).isEmpty();
        assertThat(breach.view().path("notices").findValuesAsText("state")).containsExactly("excepted");
        assertThat(breach.work().tasks("security")).containsExactly("Draw lessons");
        assertThat(breach.work().tasks("officer")).isEmpty();
    }

    @Test
    void whatWasLoweredByTwoIsRaisedEvenAfterThe72Hours() {
        Instant aware = clock.instant().minus(Duration.ofHours(71)).truncatedTo(ChronoUnit.SECONDS);
        OpenBreach breach = lowered(aware);
        assertThat(breach.deadlines("notify-authority", "FR")).isEmpty();
        clock.advance(Duration.ofMinutes(61));
        raise(breach, "medium");
        clock.advance(Duration.ofSeconds(2));
        eventually(() -> assertThat(breach.work().tasks("officer")).containsExactly("Notify authority (FR)"));
        eventually(() -> assertThat(breach.state("notify-authority", "FR")).isEqualTo("missed"));
        assertThat(breach.work()
                        .attempt("officer", "Notify authority (FR)", ALL)
                        .body())
                .contains("HABEAS-BRE-007");
        breach.complete("manager", "Account for missed notice", Map.of("missedNoticeCause", "facts-unclear"))
                .complete(
                        "officer",
                        "Notify authority (FR)",
                        Map.of("authorityNotice", "complete", "lateReason", "facts-unclear"))
                .closed();
    }

    @Test
    void whatWasLoweredByTwoIsRaisedAndTheAuthorityHasWhatIsLeftOfThe72Hours() {
        Instant aware = clock.instant().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);
        OpenBreach breach = lowered(aware);
        assertThat(breach.deadlines("notify-authority", "FR")).isEmpty();
        raise(breach, "medium");
        eventually(() -> assertThat(breach.work().tasks("officer")).containsExactly("Notify authority (FR)"));
        assertThat(breach.due("notify-authority", "FR")).isEqualTo(aware.plus(Duration.ofHours(72)));
        assertThat(breach.state("notify-authority", "FR")).isEqualTo("running");
        assertThat(breach.work().tasks("security")).isEmpty();
        breach.complete("officer", "Notify authority (FR)", ALL).closed();
        assertThat(breach.state("notify-authority", "FR")).isEqualTo("met");
    }

    private OpenBreach lowered(Instant aware) {
        OpenBreach breach = OpenBreach.inFrance(people, aware).scored(OpenBreach.SCORED_MEDIUM);
        breach.complete(
                        "officer",
                        "Decide severity",
                        Map.of("severityDecision", "low", "loweringReason", "data-returned"))
                .complete(People.BOTH, "Approve lowering", Map.of("refusalDecision", "approved"));
        eventually(() -> assertThat(breach.work().tasks("security")).containsExactly("Draw lessons"));
        return breach;
    }

    private void raise(OpenBreach breach, String severity) {
        String path = "/breaches/" + breach.id();
        Desk officer = Desk.of(people, "officer");
        HttpResponse<String> done = officer.post(officer.get(path), path + "/severity", Map.of("severity", severity));
        assertThat(done.statusCode()).as(done.body()).isIn(302, 303);
    }

    /** The text of the only notice, as it was sent last. */
    private String lastSent(OpenBreach breach) {
        String path = "/breaches/" + breach.id();
        Desk officer = Desk.of(people, "officer");
        String notice = breach.view().path("notices").get(0).path("id").asText();
        String page = officer.post(officer.get(path), path + "/draft", Map.of("notice", notice))
                .body();
        return page.substring(page.indexOf("As it was sent"));
    }

    private List<String> textsOfNotices(OpenBreach breach) {
        return jdbc.sql("""
                select substring(field from '\\.[a-z]+(?:-\\d+)?$') from vault_entry
                where case_id = :id and field like 'notice.%' order by 1""")
                .param("id", UUID.fromString(breach.id()))
                .query(String.class)
                .list();
    }
}
