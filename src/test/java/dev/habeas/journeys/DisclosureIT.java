package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Eventually.stays;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
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

    private static final Map<String, String> APPROVED =
            Map.of("refusalDecision", "approved", "customerAnswer", "not-asked");

    private static final String SCOPE = """
            {"systems": ["billing"], "categories": ["invoices"], "from": "2026-01-01", "to": "2026-01-31"}""";

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
        HttpResponse<String> nameless = demand.attempt(People.BOTH, "Assess demand", WARRANTED);
        assertThat(nameless.statusCode()).isBetween(400, 500);
        assertThat(nameless.body()).contains("HABEAS-DIS-008");
        assertThat(tell(demand, "handed-over", SCOPE)).as("nothing is approved").isEqualTo(409);
        assertThat(tell(demand, "scope", SCOPE)).isEqualTo(204);
        assertThat(demand.attempt(People.BOTH, "Assess demand", WARRANTED).body())
                .as("whose scope would be approved by whom?")
                .contains("HABEAS-DIS-011");
        assertThat(tell(People.BOTH, demand, "scope", SCOPE)).isEqualTo(204);
        demand.complete(People.BOTH, "Assess demand", WARRANTED);
        assertThat(demand.attempt(People.BOTH, "Approve disclosure", APPROVED).statusCode())
                .isBetween(400, 500);
        demand.complete("officer", "Approve disclosure", APPROVED);
        HttpResponse<String> silent =
                demand.attempt("analyst", "Disclose minimum", Map.of("disclosureChannel", "encrypted-file"));
        assertThat(silent.body()).contains("HABEAS-DIS-009");
        assertThat(tell(demand, "scope", SCOPE)).as("what is approved stays").isEqualTo(409);
        assertThat(tell(demand, "handed-over", SCOPE.replace("billing", "accounts")))
                .isEqualTo(400);
        assertThat(tell(demand, "handed-over", SCOPE.replace("2026-01-01", "2025-12-31")))
                .isEqualTo(400);
        assertThat(tell(demand, "handed-over", SCOPE)).isEqualTo(204);
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
                        "demand-received",
                        "agency-checked",
                        "scope-named",
                        "demand-assessed",
                        "handed-over",
                        "disclosed",
                        "person-told");
        assertThat(Canary.search(jdbc, Canary.allSchemas(jdbc)).hits()).isEmpty();
    }

    @Test
    void theCustomerWhoseDataItIsKnowsBeforeAnythingIsHandedOver() {
        OpenCase demand = demand("acme");
        demand.complete("analyst", "Authenticate agency", Map.of("agencyDecision", "authentic"));
        eventually(() -> assertThat(demand.tasks("analyst")).containsExactly("Assess demand"));
        assertThat(tell(People.BOTH, demand, "scope", SCOPE)).isEqualTo(204);
        demand.complete(People.BOTH, "Assess demand", with("personNotice", "at-once"));
        eventually(() -> assertThat(demand.tasks("analyst")).containsExactly("Tell customer first"));
        assertThat(demand.tasks("officer")).doesNotContain("Approve disclosure");

        demand.complete("analyst", "Tell customer first", told("mail", "3-days"));
        assertThat(demand.attempt("officer", "Approve disclosure", APPROVED).body())
                .contains("HABEAS-DIS-012");
        assertThat(tell(demand, "handed-over", SCOPE)).isEqualTo(409);
        theCustomerHasItsTimeToObject(demand);
        demand.complete("officer", "Approve disclosure", answered("approved", "silent"));
        eventually(() -> assertThat(demand.tasks("analyst")).containsExactly("Disclose minimum"));
        assertThat(tell(demand, "handed-over", SCOPE)).isEqualTo(204);
        demand.complete("analyst", "Disclose minimum", Map.of("disclosureChannel", "agency-portal"));

        eventually(() -> assertThat(register(demand).path("status").asText()).isEqualTo("told"));
        JsonNode line = register(demand);
        assertThat(Instant.parse(line.path("customerToldAt").asText()))
                .isBefore(Instant.parse(line.path("decidedAt").asText()));
        assertThat(types(demand)).containsSubsequence("customer-told-first", "handed-over", "disclosed");
        assertThat(demand.tasks("analyst")).isEmpty();
    }

    @Test
    void aCustomersObjectionKeepsItsDataBackUnlessALawCompelsUs() {
        OpenCase demand = demand("acme");
        demand.complete("analyst", "Authenticate agency", Map.of("agencyDecision", "authentic"));
        eventually(() -> assertThat(demand.tasks("analyst")).containsExactly("Assess demand"));
        assertThat(tell(People.BOTH, demand, "scope", SCOPE)).isEqualTo(204);
        Map<String, String> rights = new HashMap<>(with("personNotice", "at-once"));
        rights.put("legalBasis", "own-rights");
        demand.complete(People.BOTH, "Assess demand", rights);
        demand.complete("analyst", "Tell customer first", told("customer-contact", "14-days"));

        assertThat(demand.attempt("officer", "Approve disclosure", answered("approved", "objects"))
                        .body())
                .contains("HABEAS-DIS-014");
        demand.complete("officer", "Approve disclosure", answered("rejected", "objects"));
        Map<String, String> secretly = new HashMap<>(rights);
        secretly.put("personNotice", "after-30-days");
        assertThat(demand.attempt(People.BOTH, "Assess demand", secretly).body())
                .as("what it said is not undone by not asking again")
                .contains("HABEAS-DIS-018");
        demand.complete(People.BOTH, "Assess demand", with("demandDecision", "reject"));

        eventually(() -> assertThat(register(demand).path("status").asText()).isEqualTo("rejected"));
        assertThat(register(demand).path("customerAnswer").asText()).isEqualTo("objects");
        assertThat(register(demand).hasNonNull("customerToldAt")).isFalse();
        assertThat(types(demand)).containsSubsequence("customer-told-first", "customer-answered", "demand-rejected");
        assertThat(types(demand)).doesNotContain("handed-over", "disclosed");
    }

    @Test
    void theScopeIsNamedOnThePageBesideTheTask() {
        OpenCase demand = demand(null);
        demand.complete("analyst", "Authenticate agency", Map.of("agencyDecision", "authentic"));
        eventually(() -> assertThat(demand.tasks("analyst")).containsExactly("Assess demand"));
        Desk analyst = Desk.of(people, "analyst");
        String panel = "/disclosures/" + demand.id() + "/panel";
        Map<String, String> fields =
                Map.of("systems", "billing", "categories", "invoices", "from", "2026-01-01", "to", "2026-01-31");
        HttpResponse<String> wrong = analyst.post(
                analyst.get(panel),
                panel + "/scope",
                Map.of("systems", "billing", "categories", "", "from", "2026-01-01", "to", "2026-01-31"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("every field is needed");
        assertThat(analyst.post(analyst.get(panel), panel + "/scope", fields).statusCode())
                .isIn(302, 303);
        assertThat(analyst.get(panel).body()).contains("billing: invoices");
        Desk manager = Desk.of(people, "manager");
        assertThat(manager.post(manager.get("/breaches"), panel + "/scope", fields)
                        .statusCode())
                .isEqualTo(403);
    }

    private void theCustomerHasItsTimeToObject(OpenCase demand) {
        Instant objectBy = Instant.parse(register(demand).path("objectBy").asText());
        assertThat(Desk.of(people, "analyst")
                        .get("/disclosures/" + demand.id() + "/panel")
                        .body())
                .contains("may object until");
        clock.advanceTo(objectBy.minusSeconds(20));
        assertThat(demand.attempt("officer", "Approve disclosure", answered("approved", "silent"))
                        .body())
                .contains("HABEAS-DIS-015");
        clock.advanceTo(objectBy.plusSeconds(1));
    }

    private static Map<String, String> told(String channel, String period) {
        return Map.of("customerNoticeChannel", channel, "objectionPeriod", period);
    }

    private static Map<String, String> answered(String decision, String answer) {
        return Map.of("refusalDecision", decision, "customerAnswer", answer);
    }

    private int tell(OpenCase demand, String what, String body) {
        return tell("analyst", demand, what, body);
    }

    private int tell(String user, OpenCase demand, String what, String body) {
        return people.staff(user)
                .post("/api/v1/disclosures/" + demand.id() + "/" + what, body)
                .statusCode();
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
        Map<String, String> answers = new HashMap<>(WARRANTED);
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
