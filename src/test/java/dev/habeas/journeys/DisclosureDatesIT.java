package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Eventually.stays;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A demand has a date, and so has the secrecy that comes with it. */
@Journey
class DisclosureDatesIT {

    private static final String SCOPE = """
            {"systems": ["billing"], "categories": ["invoices"], "from": "2026-01-01", "to": "2026-01-31"}""";

    @Autowired
    private People people;

    @Autowired
    private Ledger ledger;

    @Autowired
    private MovableClock clock;

    @Test
    void isWatchedOnBothSidesOfEachTimerAndAManagerAccountsForTheDelay() {
        Instant respondBy = clock.instant().plus(Duration.ofHours(8));
        OpenCase demand = demand(respondBy);
        eventually(() -> assertThat(demand.tasks("analyst")).containsExactly("Authenticate agency"));

        fires(demand, "SubProcess_DeadlineEarlyWarning", "deadline-warned");
        assertThat(demand.tasks("officer")).isEmpty();
        fires(demand, "SubProcess_DeadlineAtRisk", "deadline-at-risk");
        assertThat(demand.tasks("officer")).containsExactly("Authenticate agency");
        Instant overdue = fires(demand, "SubProcess_DeadlineMissed", "deadline-missed");

        assertThat(overdue).isAfter(respondBy).isBefore(respondBy.plusSeconds(2));
        assertThat(demand.attempt("manager", "Account for missed demand", Map.of())
                        .statusCode())
                .isBetween(400, 500);
        demand.complete("manager", "Account for missed demand", Map.of("missedDemandCause", "workload"));
        assertThat(ledger.entries(demand, "delay-accounted-for")).isOne();
        assertThat(demand.tasks("analyst")).containsExactly("Authenticate agency");
    }

    /** @return when the timer was due */
    private Instant fires(OpenCase demand, String timer, String evidence) {
        Instant due = ledger.timer(demand, timer).orElseThrow();
        clock.advanceTo(due.minusSeconds(20));
        stays(() -> assertThat(ledger.entries(demand, evidence)).isZero());
        clock.advanceTo(due.plusSeconds(1));
        eventually(() -> assertThat(ledger.entries(demand, evidence)).isOne());
        return due;
    }

    @Test
    void whoHasToBeToldWaitsWhileTheSecrecyIsProlongedAndThatNobodyIsReachedIsOnRecord() {
        OpenCase demand = disclosed();

        demand.complete("analyst", "Tell person or customer", Map.of("noticeChannel", "prolonged-30-days"));
        eventually(() -> assertThat(ledger.entries(demand, "secrecy-prolonged")).isOne());
        Instant noticeAt = Instant.parse(register(demand).path("noticeAt").asText());
        clock.advanceTo(noticeAt.minusSeconds(20));
        stays(() -> assertThat(demand.tasks("analyst")).isEmpty());
        assertThat(settled(demand)).isZero();
        clock.advanceTo(noticeAt.plusSeconds(1));
        demand.complete("analyst", "Tell person or customer", Map.of("noticeChannel", "not-reachable"));

        eventually(
                () -> assertThat(ledger.entries(demand, "person-not-reachable")).isOne());
        assertThat(register(demand).path("status").asText()).isEqualTo("disclosed");
        assertThat(register(demand).hasNonNull("toldAt")).isFalse();
        assertThat(settled(demand))
                .as("kept from that day on, and not for ever")
                .isOne();
        assertThat(demand.tasks("analyst")).isEmpty();
    }

    private long settled(OpenCase demand) {
        return ledger.count(
                "select count(*) from disclosure where id = cast(? as uuid) and notice_settled_at is not null",
                demand.id());
    }

    private OpenCase disclosed() {
        OpenCase demand = demand(clock.instant().plus(Duration.ofDays(14)));
        demand.complete("analyst", "Authenticate agency", Map.of("agencyDecision", "authentic"));
        eventually(() -> assertThat(demand.tasks("analyst")).containsExactly("Assess demand"));
        String path = "/api/v1/disclosures/" + demand.id();
        assertThat(people.staff("analyst").post(path + "/scope", SCOPE).statusCode())
                .isEqualTo(204);
        demand.complete(
                "analyst",
                "Assess demand",
                Map.of(
                        "demandDecision", "disclose",
                        "legalBasis", "warrant",
                        "necessity", "all-necessary",
                        "disclosureScope", "narrowed",
                        "personNotice", "at-once"));
        demand.complete(
                "officer", "Approve disclosure", Map.of("refusalDecision", "approved", "customerAnswer", "not-asked"));
        eventually(() -> assertThat(demand.tasks("analyst")).containsExactly("Disclose minimum"));
        assertThat(people.staff("analyst").post(path + "/handed-over", SCOPE).statusCode())
                .isEqualTo(204);
        return demand.complete("analyst", "Disclose minimum", Map.of("disclosureChannel", "in-person"));
    }

    private OpenCase demand(Instant respondBy) {
        HttpResponse<String> received = people.staff("analyst").post("/api/v1/disclosures", """
                {"agencyKind": "police", "country": "DE", "agency": "Police of Berlin", "demand": "All about somebody",
                 "respondBy": "%s"}""".formatted(respondBy));
        assertThat(received.statusCode()).as(received.body()).isEqualTo(201);
        String id = Json.read(received).path("id").asText();
        return new OpenCase(people, id, id);
    }

    private JsonNode register(OpenCase demand) {
        return Json.read(people.staff("manager").get("/api/v1/disclosures/" + demand.id()));
    }
}
