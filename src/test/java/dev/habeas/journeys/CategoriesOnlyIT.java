package dev.habeas.journeys;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Recipients.CRM;
import static dev.habeas.journeys.Recipients.NEWSLETTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A Californian asks to know, and is proven well enough for the categories and not for the data. Source: 11 CCR 7024(a). */
@Journey
class CategoriesOnlyIT {

    private static final String VERIFY = "Verify identity";
    private static final String CONFIRM = "Confirm identity refusal";
    private static final Map<String, String> CATEGORIES =
            Map.of("identityDecision", "categories", "identityMethod", "two-data-points");

    private final String email = "know." + UUID.randomUUID() + "@example.org";

    @Autowired
    private People people;

    @Autowired
    private MailRoom mail;

    @Autowired
    private Recipients recipients;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Ledger ledger;

    @BeforeEach
    void oneSystemHoldsData() {
        recipients.answers(NEWSLETTER, okJson("""
                {"state": "done", "count": 1, "data": {"rows": [{"email": "%s", "nick": "%s"}]}}""".formatted(email, Thief.SECRET)));
        recipients.answers(CRM, okJson("{\"state\": \"not-found\"}"));
    }

    @Test
    void whatIsNotProvenInTimeForTheDataIsAnsweredWithTheCategories() {
        OpenCase subject = ask("access", "US-CA").complete("analyst", VERIFY, Map.of("identityDecision", "ask"));
        eventually(() -> assertThat(subject.evidence()).contains("proof-asked"));
        clock.advance(Duration.ofDays(30).plusMinutes(1));

        subject.complete("analyst", VERIFY, CATEGORIES)
                .complete("officer", CONFIRM, Map.of("refusalDecision", "approved"))
                .becomes("completed");

        assertThat(subject.view().path("outcome").asText()).isEqualTo("partly-granted");
        assertThat(subject.recipients()).isEqualTo(Map.of(NEWSLETTER, "done", CRM, "not-found"));
        eventually(() -> assertThat(answers()).hasSize(1));
        assertThat(answers().get(0))
                .contains("We do not hand out the data itself", "If you want the data itself", "7024(a)")
                .contains("Which kinds of data we hold", "What we use your data for", subject.reference())
                .doesNotContain(Thief.SECRET, "/privacy/package/", "in general");
        assertThat(ledger.count("select count(*) from data_package where case_id = '" + subject.id() + "'"))
                .isZero();
        assertThat(subject.evidence())
                .contains("identity-settled-for-categories", "\"ground\":\"IDENTITY\"", "data-points-and-declaration")
                .doesNotContain("\"identity-settled\"");
    }

    @Test
    void aLaterProofTakesTheRequestUpAgainForTheDataItself() {
        OpenCase ended = ask("access", "US-CA");
        assertThat(reopen(ended).statusCode()).as("still open").isEqualTo(409);
        ended.complete("analyst", VERIFY, CATEGORIES)
                .complete("officer", CONFIRM, Map.of("refusalDecision", "approved"))
                .becomes("completed");

        HttpResponse<String> reopened = reopen(ended);

        assertThat(reopened.statusCode()).as(reopened.body()).isEqualTo(201);
        OpenCase again = new OpenCase(
                people,
                Json.read(reopened).path("id").asText(),
                Json.read(reopened).path("reference").asText());
        assertThat(again.id()).isNotEqualTo(ended.id());
        assertThat(Json.read(reopen(ended)).path("id").asText()).as("once").isEqualTo(again.id());
        assertThat(ended.view().at("/links/continued-by").asText()).endsWith(again.id());
        assertThat(again.view().at("/links/continues").asText()).endsWith(ended.id());
        again.complete("analyst", VERIFY, Map.of("identityDecision", "verified"));
        eventually(() -> assertThat(again.tasks("analyst")).containsExactly("Review package"));
        assertThat(again.recipients()).containsEntry(NEWSLETTER, "done");
        assertThat(reopen(again).statusCode()).as("not ended").isEqualTo(409);
    }

    @Test
    void staffTakeItUpAgainOnItsPage() {
        OpenCase ended = ask("access", "US-CA")
                .complete("analyst", VERIFY, CATEGORIES)
                .complete("officer", CONFIRM, Map.of("refusalDecision", "approved"))
                .becomes("completed");
        String path = "/cases/" + ended.id();
        Desk manager = Desk.of(people, "manager");
        assertThat(manager.get(path).body()).doesNotContain("Take up again");
        Desk analyst = Desk.of(people, "analyst");
        HttpResponse<String> seen = analyst.get(path);
        assertThat(seen.body()).contains("It was not proven who asked", "Take up again");

        HttpResponse<String> taken = analyst.post(seen, path + "/reopening", Map.of());

        assertThat(taken.statusCode()).isEqualTo(303);
        String again = ended.view().at("/links/continued-by").asText();
        assertThat(taken.headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(again).endsWith(place.replaceFirst(".*/", "")));
        assertThat(analyst.post(seen, path + "/reopening", Map.of()).headers().firstValue("Location"))
                .isEqualTo(taken.headers().firstValue("Location"));
    }

    @Test
    void aSecondPersonMaySeeItOtherwise() {
        OpenCase subject = ask("access", "US-CA")
                .complete("analyst", VERIFY, CATEGORIES)
                .complete("officer", CONFIRM, Map.of("refusalDecision", "rejected"));

        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly(VERIFY));
        assertThat(subject.recipients()).isEmpty();
    }

    @Test
    void theCategoriesNeedTheirOwnProof() {
        OpenCase subject = ask("access", "US-CA");

        assertRefused(subject, "contact-point");

        assertThat(subject.tasks("analyst")).containsExactly(VERIFY);
        assertThat(subject.recipients()).isEmpty();
    }

    @Test
    void noOtherLawAndNoOtherRightKnowsIt() {
        assertRefused(ask("access", "DE"), "two-data-points");
        assertRefused(ask("erasure", "US-CA"), "two-data-points");
    }

    private void assertRefused(OpenCase subject, String method) {
        HttpResponse<String> refused =
                subject.attempt("analyst", VERIFY, Map.of("identityDecision", "categories", "identityMethod", method));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
    }

    private HttpResponse<String> reopen(OpenCase subject) {
        return people.program().post("/api/v1/requests/" + subject.id() + "/reopening", "");
    }

    private OpenCase ask(String right, String residence) {
        return OpenCase.open(people, """
                {"right": "%s", "residence": "%s", "channel": "web", "locale": "en",
                 "subject": {"identifiers": [{"type": "email", "value": "%s"}]}}""".formatted(right, residence, email));
    }

    private List<String> answers() {
        return mail.mailbox(email).stream()
                .map(Mails::text)
                .filter(text -> text.contains("the data itself"))
                .toList();
    }
}
