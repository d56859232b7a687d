package dev.habeas.journeys;

import static dev.habeas.journeys.CaseDesk.claim;
import static dev.habeas.journeys.CaseDesk.page;
import static dev.habeas.journeys.Recipients.CRM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a rectification field by field, on the case page beside its decision. */
@Journey
class CorrectionsIT {

    private static final String TASK = "Decide rectification";
    private static final String ACCURATE = "EU-16-ACCURATE";

    private final String email = "corrected." + UUID.randomUUID() + "@example.org";

    @Autowired
    private People people;

    @Autowired
    private Recipients recipients;

    @Autowired
    private Ledger ledger;

    @Test
    void theNewValuesAreShownToWhoeverMayReadThem() {
        OpenCase subject = verified();
        String task = claim(subject, "analyst", TASK);
        Desk analyst = Desk.of(people, "analyst");
        HttpResponse<String> panel = analyst.get(page(subject) + "/panel?task=" + task);

        assertThat(panel.body())
                .contains("What is to be corrected", "id=\"correction-name\"", "id=\"correction-phone\"")
                .doesNotContain("id=\"correction-email\"", "Anna Right", "493023125099");
        assertThat(analyst.post(panel, page(subject) + "/panel", Map.of("task", task, "purpose", "decide-request"))
                        .body())
                .contains("New value", "Anna Right", "+493023125099");
        assertThat(Desk.of(people, "officer").get(page(subject)).body())
                .contains("What is to be corrected")
                .doesNotContain("Anna Right", "id=\"correction-name\"");
    }

    @Test
    void aFieldThatIsLeftCanBeCorrectedAfterAll() {
        OpenCase subject = verified();
        assertThat(decide(subject, "analyst", "phone", ACCURATE, "reject").statusCode())
                .isEqualTo(303);
        assertThat(attempt(subject, "granted", "").body()).contains("HABEAS-REC-001");
        assertThat(attempt(subject, "partly-granted", "EU-12-5-UNFOUNDED").body())
                .contains("HABEAS-REC-003");
        assertThat(decide(subject, "analyst", "phone", "", "accept").statusCode())
                .isEqualTo(303);
        assertThat(attempt(subject, "refused", ACCURATE).body()).contains("HABEAS-REC-004");

        subject.complete("analyst", TASK, Map.of("decision", "granted")).becomes("completed");

        assertThat(told().path("fields").toString()).contains("\"name\":\"Anna Right\"", "\"phone\":\"+493023125099\"");
        assertThat(subject.evidence()).contains("field-left", "field-accepted").doesNotContain("Anna Right");
    }

    @Test
    void aPartRefusalNamesWhatStaysAndOnlyTheRestIsTold() {
        OpenCase subject = verified();
        assertThat(attempt(subject, "partly-granted", ACCURATE).body()).contains("HABEAS-REC-002");
        decide(subject, "analyst", "name", ACCURATE, "reject");

        subject.complete("analyst", TASK, Map.of("decision", "partly-granted", "ground", ACCURATE))
                .complete("officer", "Approve refusal", Map.of("refusalDecision", "approved"))
                .becomes("completed");

        assertThat(told().path("fields").toString()).isEqualTo("{\"phone\":\"+493023125099\"}");
        assertThat(Desk.of(people, "officer").get(page(subject)).body()).contains("stays as it is");
    }

    @ParameterizedTest
    @CsvSource({
        "phone, '', 400",
        "phone, EU-17-3-e, 400",
        "phone, CA-106-ACCURATE, 400",
        "email, EU-16-ACCURATE, 400",
        "nothing, EU-16-ACCURATE, 400"
    })
    void whatIsNotAskedForOrNoGroundIsRefused(String field, String ground, int status) {
        OpenCase subject = verified();

        HttpResponse<String> refused = decide(subject, "analyst", field, ground, "reject");

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.body()).contains("role=\"alert\"");
        assertThat(decided(subject)).isZero();
    }

    @Test
    void onlyWhoHasClaimedTheDecisionDecides() {
        OpenCase subject = verified();
        claim(subject, "analyst", TASK);
        Desk officer = Desk.of(people, "officer");

        HttpResponse<String> refused = officer.post(
                officer.get("/cases"),
                page(subject) + "/corrections",
                Map.of("field", "phone", "ground", ACCURATE, "change", "reject"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(decided(subject)).isZero();
    }

    private OpenCase verified() {
        return OpenCase.open(
                        people,
                        Json.write(Map.of(
                                "right", "rectification",
                                "residence", "DE",
                                "channel", "web",
                                "locale", "en",
                                "subject", Map.of("identifiers", List.of(Map.of("type", "email", "value", email))),
                                "details", Map.of("name", "Anna Right", "phone", "+493023125099"))))
                .complete("analyst", "Verify identity", Map.of("identityDecision", "verified"));
    }

    private HttpResponse<String> decide(OpenCase subject, String user, String field, String ground, String change) {
        String task = claim(subject, user, TASK);
        Desk desk = Desk.of(people, user);
        return desk.post(
                desk.get(page(subject) + "/panel?task=" + task),
                page(subject) + "/corrections",
                Map.of("task", task, "field", field, "ground", ground, "change", change, "view", "panel"));
    }

    private HttpResponse<String> attempt(OpenCase subject, String decision, String ground) {
        Map<String, String> answers = new LinkedHashMap<>(Map.of("decision", decision));
        if (!ground.isEmpty()) {
            answers.put("ground", ground);
        }
        return subject.attempt("analyst", TASK, answers);
    }

    private JsonNode told() {
        return Json.read(recipients.deliveries(CRM, email).get(0).getBodyAsString())
                .path("details");
    }

    private long decided(OpenCase subject) {
        return ledger.count("select count(*) from correction where case_id = cast(? as uuid)", subject.id());
    }
}
