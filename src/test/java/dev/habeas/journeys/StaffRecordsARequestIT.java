package dev.habeas.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A request came by phone, letter or mail, and a person at work writes it down. */
@Journey
class StaffRecordsARequestIT {

    private static final String PAGE = "/cases/new";
    private static final ZoneId OFFICE = ZoneId.of("America/New_York");

    @Autowired
    private People people;

    @Autowired
    private MailRoom mail;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Recipients recipients;

    @Test
    void theClockRunsFromTheTrueReceipt() {
        ZonedDateTime received = receivedAgo(Duration.ofDays(9));
        OpenCase subject = open(fields(received));
        assertThat(OffsetDateTime.parse(subject.view().path("receivedAt").asText())
                        .toInstant())
                .isEqualTo(received.toInstant());
        assertThat(ledger.text("select channel from privacy_case where id = cast(? as uuid)", subject.id()))
                .isEqualTo("post");
        assertThat(subject.evidence()).contains("\"actor\":\"analyst\"");
    }

    @Test
    void aFormThatIsSentTwiceOpensOneCase() {
        Map<String, String> fields = fields(receivedAgo(Duration.ofDays(1)));
        assertThat(open(fields).id()).isEqualTo(open(fields).id());
    }

    @Test
    void thePersonMayGetALink() {
        Portal person = Portal.somebody(people, mail);
        Map<String, String> fields = fields(receivedAgo(Duration.ofDays(1)));
        fields.put("email", person.email);
        fields.put("link", "true");
        OpenCase subject = open(fields);
        assertThat(person.get(person.mails.linkToStatus(1)).body()).contains(subject.reference());
    }

    @Test
    void whoUsedTheServiceOfACustomerIsPassedOnToIt() {
        Map<String, String> fields = fields(receivedAgo(Duration.ofDays(1)));
        String email = "called-" + UUID.randomUUID() + "@example.org";
        fields.putAll(Map.of(
                "channel", "phone", "email", email, "relationship", "end-user", "organisation", " ACME retail "));
        OpenCase subject = open(fields);
        assertThat(subject.becomes("routed-to-customer").view().path("role").asText())
                .isEqualTo("processor");
        assertThat(forwarded(email)).singleElement().asString().contains("Acme Retail");
        assertThat(recipients.deliveries(Recipients.CRM, email)).isEmpty();
        assertThat(subject.evidence()).contains("RR-03", "customer-named").doesNotContain("identity-decided");
    }

    @Test
    void aCustomerThatWeDoNotKnowIsFoundByAPerson() {
        Map<String, String> fields = fields(receivedAgo(Duration.ofDays(1)));
        fields.putAll(Map.of("relationship", "end-user", "organisation", "Contoso & Söhne"));
        OpenCase subject = open(fields);
        String task = CaseDesk.claim(subject, "analyst", "Find customer");
        Desk analyst = Desk.of(people, "analyst");
        HttpResponse<String> shown = analyst.post(
                analyst.get(CaseDesk.page(subject)),
                CaseDesk.page(subject),
                Map.of("purpose", "decide-request", "task", task));
        assertThat(shown.body()).contains("[contoso-sohne]", "Contoso &amp; Söhne", "by letter");
    }

    @Test
    void noOtherRelationshipIsTaken() {
        long before = ledger.count("select count(*) from privacy_case");
        Map<String, String> fields = fields(receivedAgo(Duration.ofDays(1)));
        fields.putAll(Map.of("relationship", "owner", "organisation", "a".repeat(201)));
        assertThat(refusal(fields))
                .contains("Choose what the person is to us.", "The name of the customer is too long");
        assertThat(ledger.count("select count(*) from privacy_case")).isEqualTo(before);
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsOpened() {
        long before = ledger.count("select count(*) from privacy_case");
        Map<String, String> fields = fields(receivedAgo(Duration.ofDays(-2)));
        fields.put("phone", "none");
        fields.put("residence", "");
        Desk analyst = Desk.of(people, "analyst");
        HttpResponse<String> refused = analyst.post(analyst.get(PAGE), PAGE, fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("The case was not opened", "must not be in the future", "Choose where the person lives")
                .contains("Zoë &lt;b&gt;");
        assertThat(ledger.count("select count(*) from privacy_case")).isEqualTo(before);
    }

    @Test
    void whatIsRightInsteadIsToldToWhoeverHoldsIt() {
        Map<String, String> fields = fields(receivedAgo(Duration.ofDays(1)));
        String email = "staff-" + UUID.randomUUID() + "@example.org";
        fields.putAll(Map.of("right", "rectification", "email", email, "message", "", "newAddress", "5 Right Road"));
        OpenCase subject = open(fields);
        subject.complete(
                        "analyst",
                        "Verify identity",
                        Map.of("identityDecision", "verified", "identityMethod", "account"))
                .complete("analyst", "Decide rectification", Map.of("decision", "granted"))
                .becomes("completed");
        assertThat(Json.read(recipients.deliveries(Recipients.CRM, email).get(0).getBodyAsString())
                        .path("details")
                        .toString())
                .isEqualTo("{\"fields\":{\"address\":\"5 Right Road\"}}");
    }

    @Test
    void whatIsRightInsteadBelongsToARectificationAndIsValid() {
        long before = ledger.count("select count(*) from privacy_case");
        Map<String, String> fields = fields(receivedAgo(Duration.ofDays(1)));
        fields.put("newName", "Zoë Right");
        assertThat(refusal(fields)).contains("belongs to a rectification").contains("Zoë Right");
        fields.putAll(Map.of("right", "rectification", "newName", "", "newBirthDate", "1984-02-31"));
        assertThat(refusal(fields)).contains("each of its fields must be valid");
        assertThat(ledger.count("select count(*) from privacy_case")).isEqualTo(before);
    }

    @Test
    void whoOnlyOverseesRecordsNothing() {
        Desk manager = Desk.of(people, "manager");
        assertThat(manager.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(Desk.ofNobody(people).get(PAGE).statusCode()).isEqualTo(302);
    }

    @Test
    void itSpeaksGermanToWhoPrefersIt() {
        assertThat(Desk.of(people, "analyst").speaking("de-DE").get(PAGE).body())
                .contains("lang=\"de\"", "Anliegen erfassen", "Deutschland");
    }

    private List<String> forwarded(String email) {
        return mail.mailbox(Recipients.ACME_MAILBOX).stream()
                .map(LetterText::of)
                .filter(text -> text.contains(email))
                .toList();
    }

    private String refusal(Map<String, String> fields) {
        Desk analyst = Desk.of(people, "analyst");
        HttpResponse<String> refused = analyst.post(analyst.get(PAGE), PAGE, fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        return refused.body();
    }

    private OpenCase open(Map<String, String> fields) {
        Desk analyst = Desk.of(people, "analyst");
        HttpResponse<String> done = analyst.post(analyst.get(PAGE), PAGE, fields);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        String id = done.headers().firstValue("Location").orElseThrow().replaceFirst(".*/cases/", "");
        return new OpenCase(
                people, id, ledger.text("select reference from privacy_case where id = cast(? as uuid)", id));
    }

    private ZonedDateTime receivedAgo(Duration ago) {
        return clock.instant().minus(ago).atZone(OFFICE).truncatedTo(ChronoUnit.MINUTES);
    }

    private static Map<String, String> fields(ZonedDateTime received) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("key", UUID.randomUUID().toString());
        fields.put("right", "erasure");
        fields.put("channel", "post");
        fields.put("day", received.toLocalDate().toString());
        fields.put("time", received.toLocalTime().toString());
        fields.put("residence", "FR");
        fields.put("language", "en");
        fields.put("relation", "self");
        fields.put("name", "Zoë <b>Letter</b>");
        fields.put("phone", "+33140000000");
        fields.put("message", "by letter");
        return fields;
    }
}
