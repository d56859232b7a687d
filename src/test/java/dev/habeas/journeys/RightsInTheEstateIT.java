package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each right against the real systems of the demo: what was asked is what their rows show afterwards. */
class RightsInTheEstateIT {

    private static final Map<String, String> VERIFIED = Map.of("identityDecision", "verified");
    private static final Map<String, String> GRANTED = Map.of("decision", "granted");
    private static final Map<String, String> APPROVED = Map.of("refusalDecision", "approved");

    private final People people = People.ofTheDemo(SharedApplication.get());

    @Test
    void aCorrectionReachesEveryHolderOfTheField() {
        String email = "aoife.sampleton@example.com";
        OpenCase subject = open("rectification", "IE", email, """
                {"name": "Aoife Newname", "phone": "+353209999999"}""");
        subject.complete("analyst", "Verify identity", VERIFIED).complete("analyst", "Decide rectification", GRANTED);
        subject.becomes("completed");
        assertThat(subject.view().path("outcome").asText()).isEqualTo("granted");
        assertThat(stored("accounts", email).body()).contains("Aoife Newname", "+353209999999");
        assertThat(stored("billing", email).body()).contains("Aoife Newname");
        assertThat(subject.recipients().values()).isSubsetOf("done", "not-found");
    }

    @Test
    void restrictedDataIsStoredAndUsedForNothing() {
        String email = "chloe.exemple@example.com";
        OpenCase subject = open("restriction", "FR", email, "{\"ground\": \"accuracy\"}");
        subject.complete("analyst", "Verify identity", VERIFIED);
        eventually(() -> assertThat(subject.tasks("analyst")).contains("Decide restriction"));
        for (String system : List.of("accounts", "billing", "mailing-list", "web-analytics")) {
            assertThat(used(system, email).statusCode()).as(system).isEqualTo(423);
            assertThat(stored(system, email).statusCode()).as(system).isEqualTo(200);
        }
        subject.complete("analyst", "Decide restriction", GRANTED).becomes("completed");
        assertThat(used("accounts", email).statusCode()).isEqualTo(423);
    }

    @Test
    void aRefusedRestrictionIsLiftedAgainByTwoPeople() {
        String email = "oliver.testwood@example.com";
        OpenCase subject = open("restriction", "GB", email, "{}");
        subject.complete("analyst", "Verify identity", VERIFIED)
                .complete("analyst", "Decide restriction", Map.of("decision", "refused", "ground", "EU-18-1-NONE"))
                .complete("officer", "Approve refusal", APPROVED)
                .becomes("refused");
        eventually(() -> assertThat(used("accounts", email).statusCode()).isEqualTo(200));
    }

    @Test
    void whatTwoCasesRestrictIsReleasedByTheLastOfThem() {
        String email = "felix.canevas@example.org";
        OpenCase restriction = open("restriction", "FR", email, "{\"ground\": \"accuracy\"}");
        restriction.complete("analyst", "Verify identity", VERIFIED);
        eventually(() -> assertThat(restriction.tasks("analyst")).contains("Decide restriction"));
        OpenCase objection = open("objection", "FR", email, "{\"scope\": \"other\"}");
        objection.complete("analyst", "Verify identity", VERIFIED);
        eventually(() -> assertThat(objection.tasks("officer")).contains("Balance interests"));

        people.program().post("/api/v1/requests/" + objection.id() + "/withdrawal", "");
        objection.becomes("withdrawn");
        eventually(() -> assertThat(objection.view().path("recipients"))
                .filteredOn(each -> each.path("processor").asText().equals("accounts"))
                .extracting(each ->
                        each.path("action").asText() + " " + each.path("state").asText())
                .containsExactly("restrict done", "restrict done"));
        assertThat(used("accounts", email).statusCode()).isEqualTo(423);

        restriction
                .complete("analyst", "Decide restriction", Map.of("decision", "refused", "ground", "EU-18-1-NONE"))
                .complete("officer", "Approve refusal", APPROVED)
                .becomes("refused");
        eventually(() -> assertThat(used("accounts", email).statusCode()).isEqualTo(200));
    }

    @Test
    void marketingStopsWithoutProofAndWithoutDecision() {
        String email = "mathis.essai@example.org";
        assertThat(used("mailing-list", email).statusCode()).isEqualTo(200);
        OpenCase subject =
                open("objection", "FR", email, "{\"scope\": \"marketing\"}").becomes("completed");
        assertThat(subject.view().path("outcome").asText()).isEqualTo("granted");
        assertThat(used("mailing-list", email).statusCode()).isEqualTo(423);
        assertThat(used("accounts", email).statusCode()).isEqualTo(200);
    }

    @Test
    void whatRestsOnLegitimateInterestsIsRestrictedWhileInterestsAreBalancedAndReleasedWhereAStopSuffices() {
        String email = "bastien.temoin@example.com";
        OpenCase subject = open("objection", "FR", email, "{\"scope\": \"other\"}");
        subject.complete("analyst", "Verify identity", VERIFIED);
        eventually(() -> assertThat(subject.tasks("officer")).contains("Balance interests"));
        assertThat(used("accounts", email).statusCode()).isEqualTo(423);
        assertThat(used("mailing-list", email).statusCode()).isEqualTo(200);
        assertThat(subject.attempt("officer", "Balance interests", Map.of("decision", "refused"))
                        .statusCode())
                .isBetween(400, 500);
        subject.complete("officer", "Balance interests", Map.of("decision", "granted", "afterObjection", "stop-only"))
                .becomes("completed");
        eventually(() -> assertThat(used("accounts", email).statusCode()).isEqualTo(200));
        assertThat(used("device-logs", email).statusCode()).isEqualTo(423);
        assertThat(subject.view().path("recipients"))
                .extracting(each -> each.path("processor").asText())
                .containsOnly("accounts", "device-logs");
    }

    @Test
    void aChildsDataIsFrozenEverywhereBeforeAnybodyDecidesAndThenDeleted() {
        String email = "emil.vorlage@example.com";
        List<String> systems = List.of("accounts", "web-analytics", "device-logs", "mailing-list");
        OpenCase subject = open("child-deletion", "DE", email, "{}");
        eventually(() -> assertThat(subject.tasks("analyst")).contains("Establish age"));
        systems.forEach(system -> eventually(
                () -> assertThat(used(system, email).statusCode()).as(system).isEqualTo(423)));
        subject.complete("analyst", "Establish age", Map.of("decision", "granted", "relation", "parent-or-guardian"))
                .becomes("completed");
        systems.forEach(system ->
                assertThat(stored(system, email).statusCode()).as(system).isEqualTo(404));
    }

    @Test
    void aReviewIsAboutADecisionOfTheRegisterAndItsChangeIsToldWhereThatIsTaken() {
        String email = "thiago.modelo@example.org";
        HttpResponse<String> unknown = OpenCase.post(
                people,
                "unknown-decision",
                request("automated-decision", "DE", email, "{\"decision-point\": \"credit-score\"}"));
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("decision-point", "sign-in-lock");

        OpenCase subject = open("automated-decision", "DE", email, "{\"decision-point\": \"sign-in-lock\"}");
        subject.complete("analyst", "Verify identity", VERIFIED);
        assertThat(subject.attempt("officer", "Review automated decision", GRANTED)
                        .body())
                .contains("HABEAS-ADM-001");
        note("officer", subject, "Review automated decision", "The pause was wrong and is lifted.");
        subject.complete("officer", "Review automated decision", GRANTED).becomes("completed");

        assertThat(subject.recipients()).isEqualTo(Map.of("accounts", "done"));
        eventually(() -> assertThat(people.program()
                        .get("/demo/outbox/messages?to=" + email)
                        .body())
                .contains("several wrong passwords within a short time", "The pause was wrong and is lifted."));
    }

    @Test
    void nothingIsSwitchedOffForWhoOptsOutOfDecisionsOfAMachineWhereNoneIsSignificant() {
        String email = "maya.specimen@example.com";
        OpenCase subject = open("opt-out", "US-CA", email, "{\"kind\": \"automated-decisions\"}")
                .becomes("completed");
        assertThat(subject.recipients()).isEmpty();
        assertThat(used("accounts", email).statusCode()).isEqualTo(200);
        assertThat(subject.view().toString()).contains("CCPA-AOO-01").doesNotContain("CCPA-OPT-01");
    }

    @Test
    void anEnquiryIsAnsweredInTheWordsOfAPerson() {
        String email = "declan.mockford@example.com";
        OpenCase subject = open("enquiry", "IE", email, "{\"kind\": \"legal-basis\"}");
        HttpResponse<String> early = subject.attempt("analyst", "Answer enquiry", GRANTED);
        assertThat(early.body()).contains("Write the answer as a note on the case page first");
        note("analyst", subject, "Answer enquiry", "Your invoices rest on our contract with you.");
        subject.complete("analyst", "Answer enquiry", GRANTED).becomes("completed");
        eventually(() -> assertThat(people.program()
                        .get("/demo/outbox/messages?to=" + email)
                        .body())
                .contains("Your invoices rest on our contract with you.", "6(1)(b)"));
    }

    @Test
    void aPersonChangesWhatAMachineDecided() {
        OpenCase subject = open("automated-decision", "DE", "petra.anders@example.org", "{}");
        subject.complete("analyst", "Verify identity", VERIFIED);
        assertThat(subject.attempt("officer", "Review automated decision", GRANTED)
                        .body())
                .contains("HABEAS-ADM-001");
        note("officer", subject, "Review automated decision", "The pause was wrong and is lifted.");
        subject.complete("officer", "Review automated decision", GRANTED).becomes("completed");
        JsonNode view = subject.view();
        assertThat(view.path("outcome").asText()).isEqualTo("granted");
        assertThat(subject.recipients().values()).isSubsetOf("done", "not-found");
    }

    private void note(String user, OpenCase subject, String task, String text) {
        Desk desk = Desk.of(people, user);
        String page = "/cases/" + subject.id();
        String id = subject.taskId(user, task);
        desk.post(desk.get(page + "?task=" + id), page + "/notes", Map.of("task", id, "text", text));
    }

    private OpenCase open(String right, String residence, String email, String details) {
        return OpenCase.open(people, request(right, residence, email, details));
    }

    private static String request(String right, String residence, String email, String details) {
        return """
                {"right": "%s", "residence": "%s", "channel": "web", "locale": "en", "details": %s,
                 "subject": {"identifiers": [{"type": "email", "value": "%s"}]}}""".formatted(right, residence, details, email);
    }

    private HttpResponse<String> stored(String system, String email) {
        return Caller.nobody(people.site()).get("/demo/estate/" + system + "/subjects/" + email);
    }

    private HttpResponse<String> used(String system, String email) {
        return Caller.nobody(people.site()).get("/demo/estate/" + system + "/subjects/" + email + "/use");
    }
}
