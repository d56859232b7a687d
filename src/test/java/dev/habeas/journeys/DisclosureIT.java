package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Eventually.stays;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An authority demands somebody's data. */
@Journey
class DisclosureIT {

    private static final Map<String, String> WARRANTED = Map.of(
            "demandDecision", "disclose",
            "legalBasis", "court-order",
            "necessity", "partly-necessary",
            "disclosureScope", "narrowed",
            "personNotice", "after-30-days");

    @Autowired
    private People people;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isAnsweredByTwoPeopleLoggedAndToldWhenTheSecrecyIsOver() {
        OpenCase demand = demand("acme");
        demand.complete("analyst", "Authenticate agency", Map.of("agencyDecision", "authentic"));

        withoutABasisNothingIsClosed(demand);
        demand.complete(People.BOTH, "Assess demand", WARRANTED);
        assertThat(demand.attempt(People.BOTH, "Approve disclosure", Map.of("refusalDecision", "approved"))
                        .statusCode())
                .isBetween(400, 500);
        demand.complete("officer", "Approve disclosure", Map.of("refusalDecision", "approved"));
        demand.complete("analyst", "Disclose minimum", Map.of("disclosureChannel", "encrypted-file"));

        eventually(() -> assertThat(register(demand).path("status").asText()).isEqualTo("disclosed"));
        JsonNode line = register(demand);
        assertThat(line.path("role").asText()).isEqualTo("processor");
        assertThat(line.path("scope").asText()).isEqualTo("narrowed");
        Instant noticeAt = Instant.parse(line.path("noticeAt").asText());
        clock.advanceTo(noticeAt.minusSeconds(20));
        stays(() -> assertThat(demand.tasks("analyst")).isEmpty());
        clock.advanceTo(noticeAt.plusSeconds(1));
        demand.complete("analyst", "Tell person or customer", Map.of("noticeChannel", "customer-contact"));
        eventually(() -> assertThat(register(demand).path("toldAt").isTextual()).isTrue());
        assertThat(types(demand))
                .containsSubsequence(
                        "demand-received", "agency-checked", "demand-assessed", "disclosed", "person-told");
        assertThat(Canary.search(jdbc, Canary.allSchemas(jdbc)).hits()).isEmpty();
    }

    private static void withoutABasisNothingIsClosed(OpenCase demand) {
        for (Map<String, String> answers : List.of(
                Map.of("demandDecision", "reject"),
                with("legalBasis", "none"),
                with("necessity", "not-necessary"),
                with("disclosureScope", "as-demanded"))) {
            HttpResponse<String> refused = demand.attempt(People.BOTH, "Assess demand", answers);
            assertThat(refused.statusCode()).as(refused.body()).isBetween(400, 500);
            assertThat(refused.body()).contains("HABEAS-DIS-00");
        }
    }

    private static Map<String, String> with(String field, String value) {
        Map<String, String> answers = new java.util.HashMap<>(WARRANTED);
        answers.put(field, value);
        return answers;
    }

    @Test
    void isRejectedIfTheAgencyIsNotConfirmed() {
        OpenCase demand = demand(null);

        demand.complete("analyst", "Authenticate agency", Map.of("agencyDecision", "not-authentic"));

        eventually(() -> assertThat(register(demand).path("status").asText()).isEqualTo("rejected"));
        assertThat(demand.tasks("analyst")).isEmpty();
    }

    @Test
    void isNotForProgramsAndItsDetailsAreForThoseWhoAnswerIt() {
        OpenCase demand = demand(null);
        String path = "/api/v1/disclosures/" + demand.id();

        assertThat(people.program().get(path).statusCode()).isEqualTo(403);
        assertThat(people.staff("manager").get(path).body()).doesNotContain("CANARY");
        assertThat(people.staff("manager").get(path + "/details").statusCode()).isEqualTo(403);
        assertThat(people.staff("analyst").get(path + "/details").body()).contains("Zyx-CANARY-SUSPECT");
        assertThat(types(demand)).contains("vault-read");
        assertThat(people.staff("analyst")
                        .post("/api/v1/disclosures", "{\"agencyKind\": \"friend\", \"country\": \"DE\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    private OpenCase demand(String customer) {
        HttpResponse<String> received = people.staff("analyst")
                .post("/api/v1/disclosures", """
                {"agencyKind": "prosecutor", "country": "DE", "agency": "Zyx-CANARY-AGENCY, Berlin",
                 "demand": "All about Zyx-CANARY-SUSPECT", "customer": %s}""".formatted(customer == null ? "null" : "\"" + customer + "\""));
        assertThat(received.statusCode()).as(received.body()).isEqualTo(201);
        String id = Json.read(received).path("id").asText();
        return new OpenCase(people, id, id);
    }

    private JsonNode register(OpenCase demand) {
        return Json.read(people.staff("manager").get("/api/v1/disclosures/" + demand.id()));
    }

    private List<String> types(OpenCase demand) {
        return jdbc.sql("select type from evidence_entry where case_id = cast(? as uuid) order by seq")
                .param(demand.id())
                .query(String.class)
                .list();
    }
}
