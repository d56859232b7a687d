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
        OpenBreach breach = report(aware).decided("medium");
        eventually(() -> assertThat(breach.work().tasks("officer")).containsExactly("Notify authority (FR)"));

        HttpResponse<String> added = add(breach, """
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
        OpenBreach breach =
                report(clock.instant().truncatedTo(ChronoUnit.SECONDS)).decided("medium");
        breach.complete("officer", "Notify authority (FR)", ALL);
        eventually(() -> assertThat(breach.work().tasks("security")).containsExactly("Draw lessons"));

        assertThat(add(breach, "{\"countries\": [\"IT\"]}").statusCode()).isEqualTo(200);

        eventually(() -> assertThat(breach.work().tasks("officer")).containsExactly("Notify authority (IT)"));
        assertThat(breach.work().tasks("security")).isEmpty();
        breach.complete("officer", "Notify authority (IT)", ALL).closed();
        assertThat(breach.view().path("notices").findValuesAsText("state")).containsExactly("done", "done");
    }

    @Test
    void whatWasBelievedBeforeStaysOnRecordAndIsNeverEdited() {
        OpenBreach breach = report(clock.instant().truncatedTo(ChronoUnit.SECONDS));

        assertThat(add(breach, """
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
        assertThat(add(breach, "{\"countries\": [\"FR\"], \"subjectsApprox\": 900}")
                        .statusCode())
                .as("nothing new")
                .isEqualTo(400);
        assertThat(add(breach, "{\"countries\": [\"XX\"]}").body()).contains("countries");
        assertThat(add(breach, "{\"occurredFrom\": \"2999-01-01T00:00:00Z\"}").body())
                .contains("occurredFrom");
        assertThat(breach.view().path("formerFacts")).hasSize(1);
    }

    @Test
    void whoWorksOnItAddsFactsOnThePageAndTheNoticeHasThem() {
        OpenBreach breach =
                report(clock.instant().truncatedTo(ChronoUnit.SECONDS)).decided("medium");
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
    void aPlaceWhereNobodyTurnedOutToLiveIsOwedNothingUntilNoticesArePlanned() {
        OpenBreach breach = OpenBreach.report(people, """
                {"awareAt": "%s", "countries": ["FR", "IT"], "nature": ["confidentiality"],
                 "description": "A bucket with invoices stood open"}""".formatted(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        assertThat(breach.deadlines("notify-authority", "IT")).hasSize(1);

        assertThat(add(breach, "{\"notAffected\": [\"DE\"]}").body()).contains("notAffected");
        assertThat(add(breach, "{\"notAffected\": [\"FR\", \"IT\"]}").body()).contains("must leave one place");
        assertThat(add(breach, "{\"notAffected\": [\"IT\"]}").statusCode()).isEqualTo(200);

        assertThat(breach.deadlines("notify-authority", "IT")).isEmpty();
        assertThat(breach.view().path("places").toString()).isEqualTo("[\"FR\"]");
        breach.decided("medium");
        eventually(() -> assertThat(breach.work().tasks("officer")).containsExactly("Notify authority (FR)"));
        assertThat(add(breach, "{\"countries\": [\"IT\"]}").statusCode()).isEqualTo(200);
        assertThat(add(breach, "{\"notAffected\": [\"IT\"]}").statusCode()).isEqualTo(409);
    }

    @Test
    void anAuthorityThatWasToldEverythingIsToldMoreWhenMoreIsKnown() {
        OpenBreach breach =
                report(clock.instant().truncatedTo(ChronoUnit.SECONDS)).decided("medium");
        breach.complete("officer", "Notify authority (FR)", ALL);
        eventually(() -> assertThat(breach.work().tasks("security")).containsExactly("Draw lessons"));
        String sent = breach.view().path("notices").get(0).path("firstSentAt").asText();

        assertThat(add(breach, "{\"subjectsApprox\": 90000}").statusCode()).isEqualTo(200);

        eventually(() -> assertThat(breach.work().tasks("officer")).containsExactly("Notify authority (FR)"));
        assertThat(breach.work().tasks("security")).isEmpty();
        assertThat(breach.state("notify-authority", "FR")).isEqualTo("met");
        assertThat(breach.state("notify-authority-supplement", "FR")).isEqualTo("running");
        breach.complete("officer", "Notify authority (FR)", ALL);
        eventually(() -> assertThat(breach.work().tasks("security")).containsExactly("Draw lessons"));
        assertThat(breach.state("notify-authority-supplement", "FR")).isEqualTo("met");

        assertThat(add(breach, "{\"recordsApprox\": 70000}").statusCode()).isEqualTo(200);
        assertThat(breach.state("notify-authority-supplement", "FR")).isEqualTo("running");
        breach.complete("officer", "Notify authority (FR)", ALL).closed();
        var notices = breach.view().path("notices");
        assertThat(notices).hasSize(1);
        assertThat(notices.get(0).path("state").asText()).isEqualTo("done");
        assertThat(notices.get(0).path("firstSentAt").asText()).isEqualTo(sent);
    }

    @Test
    void anOfficerRaisesTheSeverityWhileNoticesAreUnderWayAndThePeopleAreTold() {
        OpenBreach breach =
                report(clock.instant().truncatedTo(ChronoUnit.SECONDS)).decided("medium");
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
    void aClosedBreachIsNotAddedTo() {
        OpenBreach breach =
                report(clock.instant().truncatedTo(ChronoUnit.SECONDS)).decided("medium");
        breach.complete("officer", "Notify authority (FR)", ALL).closed();
        HttpResponse<String> late = add(breach, "{\"countries\": [\"IT\"]}");
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

        assertThat(add(breach, "{\"subjectsApprox\": 5000}").statusCode()).isEqualTo(200);

        assertThat(breach.deadlines("notify-ag", "US-TX")).hasSize(1);
        eventually(() -> assertThat(breach.work().tasks("officer"))
                .containsExactlyInAnyOrder("Tell people (US-TX)", "Notify authority (US-TX)"));
        assertThat(add(breach, "{\"subjectsApprox\": 6000}").statusCode()).isEqualTo(200);
        assertThat(breach.view().path("notices")).hasSize(2);
    }

    private OpenBreach report(Instant aware) {
        return OpenBreach.report(people, """
                {"awareAt": "%s", "countries": ["FR"], "nature": ["confidentiality"],
                 "description": "A bucket with invoices stood open"}""".formatted(aware));
    }

    private HttpResponse<String> add(OpenBreach breach, String body) {
        return people.program().post("/api/v1/breaches/" + breach.id() + "/facts", body);
    }
}
