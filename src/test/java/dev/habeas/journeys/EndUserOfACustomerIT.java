package dev.habeas.journeys;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Recipients.ACME_MAILBOX;
import static dev.habeas.journeys.Recipients.CRM;
import static dev.habeas.journeys.Recipients.GLOBEX;
import static dev.habeas.journeys.Recipients.NEWSLETTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An end user of a platform customer asks: the customer gets the request, the person is told, and no data is touched. */
@Journey
class EndUserOfACustomerIT {

    private static final String FIND = "Find customer";

    private final Canary canary = new Canary();

    @Autowired
    private People people;

    @Autowired
    private Recipients recipients;

    @Autowired
    private MailRoom mail;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theRequestGoesToTheCustomerAndNobodyIsVerifiedOrSearchedFor() {
        try (LogCapture log = new LogCapture()) {
            OpenCase subject = asked("end-user", "acme").becomes("routed-to-customer");

            JsonNode view = subject.view();
            assertThat(view.path("role").asText()).isEqualTo("processor");
            assertThat(view.path("outcome").asText()).isEqualTo("routed");
            assertThat(view.path("recipients")).isEmpty();
            assertThat(view.at("/deadlines/0/ruleId").asText()).isEqualTo("POL-RTE-01");
            assertThat(view.at("/deadlines/0/state").asText()).isEqualTo("met");
            assertThat(forwarded())
                    .hasSize(1)
                    .allSatisfy(text -> assertThat(text)
                            .contains("Acme Retail", "Zyx-CANARY-MESSAGE", "Zyx-CANARY-EXT", canary.requester));
            assertThat(told()).singleElement().asString().contains("Acme Retail", ACME_MAILBOX);
            assertThat(recipients.deliveries(CRM, canary.email)).isEmpty();
            assertThat(recipients.deliveries(NEWSLETTER, canary.email)).isEmpty();
            assertThat(subject.evidence())
                    .contains("customer-named", "letter-sent", "case-closed")
                    .doesNotContain("identity-decided", "instruction-sent");
            assertThat(Canary.search(jdbc, List.of("engine")).hits()).isEmpty();
            assertThat(Canary.in(log.lines())).isEmpty();
            assertThat(Canary.in(List.of(view.toString(), subject.evidence()))).isEmpty();
        }
    }

    @Test
    void aCustomerThatNobodyNamedIsFoundByAPersonAndCalledByWebhook() {
        OpenCase subject = asked("end-user", null);
        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly(FIND));
        String form = people.staff("analyst")
                .get("/engine-rest/task/" + subject.taskId("analyst", FIND) + "/deployed-form")
                .body();
        assertThat(form).contains("Acme Retail", "Globex Travel", "nobody-can-tell");
        assertThat(subject.attempt("analyst", FIND, Map.of("customer", "initech"))
                        .statusCode())
                .isGreaterThanOrEqualTo(400);

        subject.complete("analyst", FIND, Map.of("customer", GLOBEX)).becomes("routed-to-customer");

        JsonNode sent =
                Json.read(recipients.deliveries(GLOBEX, canary.email).get(0).getBodyAsString());
        assertThat(sent.path("action").asText()).isEqualTo("notify");
        assertThat(sent.at("/details/message").asText()).isEqualTo("request");
        assertThat(sent.at("/details/right").asText()).isEqualTo("erasure");
        assertThat(sent.at("/details/text").asText()).contains("Zyx-CANARY-MESSAGE");
        assertThat(sent.at("/details/relation").asText()).isEqualTo("guardian");
        assertThat(sent.at("/details/answerTo").asText()).isNotEmpty();
        assertThat(recipients.deliveries(CRM, canary.email)).isEmpty();
    }

    @Test
    void aCustomerThatIsNotInTheRegisterIsLeftToAPersonAndWhenNobodyCanTellThePersonIsAsked() {
        OpenCase subject = asked("end-user", "initech");

        subject.complete("analyst", FIND, Map.of("customer", "nobody-can-tell")).becomes("routed-to-customer");

        assertThat(told()).singleElement().asString().contains("ein anderes Unternehmen halten");
        assertThat(forwarded()).isEmpty();
    }

    @Test
    void aCustomerThatCannotBeReachedIsReachedByAPerson() {
        recipients.answers(GLOBEX, aResponse().withStatus(410));
        OpenCase subject = asked("end-user", GLOBEX);

        subject.complete("analyst", "Reach customer by hand", Map.of("customerReachedBy", "phone"))
                .becomes("routed-to-customer");

        assertThat(subject.evidence()).contains("customer-unreachable", "http-410", "customer-reached");
    }

    @Test
    void aMixedPersonHasTwoLinkedCases() {
        OpenCase own = asked("customer-admin", "acme");
        JsonNode view = own.view();
        assertThat(view.path("role").asText()).isEqualTo("controller");
        String address = view.at("/links/other-role").asText();
        assertThat(address).startsWith("/api/v1/requests/");

        JsonNode other = Json.read(people.program().get(address));
        assertThat(other.path("role").asText()).isEqualTo("processor");
        assertThat(other.at("/links/other-role").asText()).isEqualTo("/api/v1/requests/" + own.id());
        eventually(() -> assertThat(own.tasks("analyst")).containsExactly("Check authority"));
        eventually(() -> assertThat(
                        Json.read(people.program().get(address)).path("status").asText())
                .isEqualTo("routed-to-customer"));
        assertThat(forwarded()).hasSize(1);
    }

    @Test
    void aRequestThatTheCustomerAnswersIsWithdrawnThere() {
        OpenCase subject = asked("end-user", null);
        HttpResponse<String> answer = people.program().post("/api/v1/requests/" + subject.id() + "/withdrawal", "");
        assertThat(answer.statusCode()).isEqualTo(409);
    }

    @Test
    void whateverTheRightTheRequestIsPassedOnAsItCame() {
        OpenCase subject = OpenCase.open(
                people,
                canary.request()
                        .replace("\"right\": \"erasure\"", "\"right\": \"objection\"")
                        .replace("\"locale\"", "\"relationship\": \"end-user\", \"controller\": \"acme\", \"locale\""));
        subject.becomes("routed-to-customer");
        assertThat(forwarded()).hasSize(1);
    }

    private OpenCase asked(String relationship, String controller) {
        String named = controller == null ? "" : "\"controller\": \"" + controller + "\", ";
        return OpenCase.open(
                people,
                canary.request()
                        .replace("\"locale\"", "\"relationship\": \"" + relationship + "\", " + named + "\"locale\""));
    }

    private List<String> forwarded() {
        return mail.mailbox(ACME_MAILBOX).stream()
                .map(LetterText::of)
                .filter(text -> text.contains(canary.email))
                .toList();
    }

    private List<String> told() {
        return mail.mailbox(canary.requester).stream().map(LetterText::of).toList();
    }
}
