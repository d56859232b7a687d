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

/** What becomes known of a breach after its report: it is added, nothing is edited, and new countries are told in time. */
@Journey
class BreachFactsIT {

    private static final Map<String, String> ALL = Map.of("authorityNotice", "complete", "lateReason", "not-late");

    @Autowired
    private People people;

    @Autowired
    private MovableClock clock;

    @Test
    void aCountryFoundLaterHasItsOwnAuthorityCountedFromTheSameAwareness() {
        Instant aware = clock.instant().minus(Duration.ofHours(10)).truncatedTo(ChronoUnit.SECONDS);
        OpenBreach breach = OpenBreach.inFrance(people, aware).decided("medium");
        eventually(() -> assertThat(breach.work().tasks("officer")).containsExactly("Notify authority (FR)"));

        HttpResponse<String> added = breach.add("""
                {"countries": ["IT"], "subjectsApprox": 900, "subjectCategories": ["customers"]}""");

        assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
        assertThat(breach.due("notify-authority", "IT")).isEqualTo(aware.plus(Duration.ofHours(72)));
        eventually(() -> assertThat(breach.work().tasks("officer"))
                .containsExactlyInAnyOrder("Notify authority (FR)", "Notify authority (IT)"));
        breach.complete("officer", "Notify authority (FR)", ALL);
        assertThat(breach.state("notify-authority", "FR")).isEqualTo("met");
        assertThat(breach.state("notify-authority", "IT")).isEqualTo("running");
        assertThat(breach.work().tasks("security")).isEmpty();
        breach.complete("officer", "Notify authority (IT)", ALL).closed();
        assertThat(breach.state("notify-authority", "IT")).isEqualTo("met");
    }

    @Test
    void ifAllOthersAreToldTheLessonsWaitForTheNewCountry() {
        OpenBreach breach = OpenBreach.inFrance(people, clock.instant().truncatedTo(ChronoUnit.SECONDS))
                .decided("medium");
        breach.complete("officer", "Notify authority (FR)", ALL);
        eventually(() -> assertThat(breach.work().tasks("security")).containsExactly("Draw lessons"));

        assertThat(breach.add("{\"countries\": [\"IT\"]}").statusCode()).isEqualTo(200);

        eventually(() -> assertThat(breach.work().tasks("officer")).containsExactly("Notify authority (IT)"));
        assertThat(breach.work().tasks("security")).isEmpty();
        breach.complete("officer", "Notify authority (IT)", ALL).closed();
        assertThat(breach.view().path("notices").findValuesAsText("state")).containsExactly("done", "done");
    }

    @Test
    void whatWasBelievedBeforeStaysOnRecordAndIsNeverEdited() {
        OpenBreach breach = OpenBreach.inFrance(people, clock.instant().truncatedTo(ChronoUnit.SECONDS));

        assertThat(breach.add("""
                {"countries": ["FR"], "subjectsApprox": 900, "recordsApprox": 40000, "categories": ["invoices"],
                 "subjectCategories": ["customers", "employees"], "nature": ["integrity"]}""").statusCode()).isEqualTo(200);

        var view = breach.view();
        assertThat(view.path("subjectsApprox").asInt()).isEqualTo(900);
        assertThat(view.path("recordsApprox").asInt()).isEqualTo(40_000);
        assertThat(view.path("subjectCategories").toString()).isEqualTo("[\"customers\",\"employees\"]");
        assertThat(view.path("nature").toString()).isEqualTo("[\"confidentiality\",\"integrity\"]");
        assertThat(view.path("formerFacts")).hasSize(1);
        var former = view.path("formerFacts").get(0);
        assertThat(former.path("subjectsApprox").isNull()).isTrue();
        assertThat(former.path("places").toString()).isEqualTo("[\"FR\"]");
        assertThat(former.path("supersededBy").asText()).isNotEmpty();
        assertThat(breach.evidence()).contains("facts-added");
        assertThat(breach.add("{\"countries\": [\"FR\"], \"subjectsApprox\": 900}")
                        .statusCode())
                .as("nothing new")
                .isEqualTo(400);
        assertThat(breach.add("{\"countries\": [\"XX\"]}").body()).contains("countries");
        assertThat(breach.add("{\"occurredFrom\": \"2999-01-01T00:00:00Z\"}").body())
                .contains("occurredFrom");
        assertThat(breach.view().path("formerFacts")).hasSize(1);
    }

    @Test
    void whoWorksOnItAddsFactsOnThePageAndTheNoticeHasThem() {
        OpenBreach breach = OpenBreach.inFrance(people, clock.instant().truncatedTo(ChronoUnit.SECONDS))
                .decided("medium");
        String path = "/breaches/" + breach.id();
        Desk officer = Desk.of(people, "officer");
        HttpResponse<String> page = officer.get(path);
        assertThat(page.body()).contains("Add facts");
        HttpResponse<String> done = officer.post(
                page,
                path + "/added-facts",
                Map.of(
                        "countries",
                        "it",
                        "subjectsApprox",
                        "77",
                        "subjectCategories",
                        "patients",
                        "recordsApprox",
                        "88"));
        assertThat(done.statusCode()).as(done.body()).isIn(302, 303);
        assertThat(officer.get(path).body()).contains("FR, IT", "patients", "Believed before");
        String notice = breach.view().path("notices").get(0).path("id").asText();
        assertThat(officer.post(officer.get(path), path + "/draft", Map.of("notice", notice))
                        .body())
                .contains("Categories of data subjects: patients", "Data subjects concerned, about: 77");
        Desk manager = Desk.of(people, "manager");
        assertThat(manager.post(manager.get("/breaches"), path + "/added-facts", Map.of("countries", "ES"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aClosedBreachIsNotAddedTo() {
        OpenBreach breach = OpenBreach.inFrance(people, clock.instant().truncatedTo(ChronoUnit.SECONDS))
                .decided("medium");
        breach.complete("officer", "Notify authority (FR)", ALL).closed();
        HttpResponse<String> late = breach.add("{\"countries\": [\"IT\"]}");
        assertThat(late.statusCode()).as(late.body()).isEqualTo(409);
        assertThat(breach.view().path("places").toString()).isEqualTo("[\"FR\"]");
    }

    @Test
    void anAttorneyGeneralWhoWasNotConcernedIsOnceMorePeopleAreKnown() {
        Instant aware = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        OpenBreach breach = OpenBreach.report(people, """
                        {"awareAt": "%s", "countries": ["US"], "usStates": ["TX"], "nature": ["confidentiality"], "subjectsApprox": 100,
                         "description": "A bucket with invoices stood open"}""".formatted(aware)).decided("high");
        eventually(() -> assertThat(breach.work().tasks("officer")).containsExactly("Tell people (US-TX)"));
        assertThat(breach.deadlines("notify-ag", "US-TX")).isEmpty();

        assertThat(breach.add("{\"subjectsApprox\": 5000}").statusCode()).isEqualTo(200);

        assertThat(breach.deadlines("notify-ag", "US-TX")).hasSize(1);
        eventually(() -> assertThat(breach.work().tasks("officer"))
                .containsExactlyInAnyOrder("Tell people (US-TX)", "Notify authority (US-TX)"));
        assertThat(breach.add("{\"subjectsApprox\": 6000}").statusCode()).isEqualTo(200);
        assertThat(breach.view().path("notices")).hasSize(2);
    }
}
