package dev.habeas.journeys;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Recipients.CRM;
import static dev.habeas.journeys.Recipients.NEWSLETTER;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A request for access, from REST to the archive in the person's hands. */
@Journey
class AccessIT {

    private static final String CHASE = "Chase recipient";

    private final String email = "zyx-canary-access-" + UUID.randomUUID() + "@example.org";

    @Autowired
    private People people;

    @Autowired
    private Recipients recipients;

    @Autowired
    private MailRoom mail;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatEverySystemExportsIsHandedOverOnceForTheLinkAndAFreshCode() {
        theSystemsExport();
        try (LogCapture log = new LogCapture()) {
            OpenCase subject = reviewed("DE", Map.of("decision", "granted")).becomes("completed");
            TakenAway person = new TakenAway(people.site(), letter("Your data is ready"));

            assertThat(new String(person.look().body(), StandardCharsets.UTF_8)).contains("Send me a code");
            assertThat(person.look().statusCode()).isEqualTo(200);
            String code = person.code(this::latestMail);
            assertThat(person.fetch("00000000").statusCode()).isEqualTo(403);
            HttpResponse<byte[]> archive = person.fetch(code);

            assertThat(archive.statusCode()).isEqualTo(200);
            assertThat(archive.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(archive.headers().firstValue("Content-Disposition").orElseThrow())
                    .startsWith("attachment");
            Map<String, String> files = TakenAway.files(archive.body());
            assertThat(files.keySet())
                    .containsExactlyInAnyOrder(
                            "data/crm.json",
                            "data/crm.csv",
                            "data/newsletter.json",
                            "data/newsletter.csv",
                            "index.html",
                            "data.pdf",
                            "manifest.json");
            assertThat(Json.read(files.get("data/crm.json")).path("rows")).hasSize(2);
            assertThat(files.get("data/crm.json")).contains("12.50").contains("held, never disclosed");
            assertThat(files.get("data/crm.csv")).contains("'=cmd").doesNotContain("hash-of-a-password");
            assertThat(files.get("index.html")).contains(email).contains("complain to an authority");
            assertThat(person.look().statusCode()).isEqualTo(410);
            assertThat(subject.evidence()).contains("package-built", "package-code-sent", "package-delivered");
            assertThat(subject.view().path("outcome").asText()).isEqualTo("granted");

            assertThat(Canary.search(jdbc, Canary.allSchemas(jdbc)).hits()).isEmpty();
            assertThat(Canary.in(log.lines())).isEmpty();
            assertThat(Canary.isIn(subject.evidence())).isFalse();
        }
    }

    @Test
    void aProgramGetsThePackageForTheCodeOnly() {
        theSystemsExport();
        OpenCase subject = reviewed("DE", Map.of("decision", "granted")).becomes("completed");
        TakenAway person = new TakenAway(people.site(), letter("Your data is ready"));

        assertThat(packageFor(subject, "").statusCode()).isEqualTo(403);
        assertThat(packageFor(subject, "12345678").body()).contains("package-code-needed");
        String code = person.code(this::latestMail);

        assertThat(packageFor(subject, code).statusCode()).isEqualTo(200);
        assertThat(packageFor(subject, code).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsMarkedIsWithheldAfterASecondPersonAgreed() {
        theSystemsExport();
        OpenCase subject = collected("DE");
        Desk analyst = reviewing(subject, People.BOTH);
        String page = "/cases/" + subject.id() + "/review";
        HttpResponse<String> shown = analyst.post(analyst.get(page), page + "/records", Map.of("processor", CRM));
        assertThat(shown.body()).contains("about somebody else").doesNotContain("hash-of-a-password");
        mark(analyst, page, Map.of("part", "note", "field", "text"));

        assertThat(subject.attempt(People.BOTH, "Review package", Map.of("decision", "granted"))
                        .statusCode())
                .isBetween(400, 499);
        subject.complete(People.BOTH, "Review package", Map.of("decision", "partly-granted", "ground", "EU-15-4"));
        assertThat(subject.attempt(People.BOTH, "Approve refusal", Map.of("refusalDecision", "approved"))
                        .statusCode())
                .isBetween(400, 499);
        subject.complete("officer", "Approve refusal", Map.of("refusalDecision", "approved"))
                .becomes("completed");

        String letter = letter("except for a part");
        assertThat(letter).contains("crm: table note, field text (concerns another person)");
        TakenAway person = new TakenAway(people.site(), letter);
        Map<String, String> files =
                TakenAway.files(person.fetch(person.code(this::latestMail)).body());
        assertThat(String.join("", files.values())).doesNotContain("about somebody else");
        assertThat(files.get("data/crm.json"))
                .contains("withheld, see the letter")
                .contains(email);
        assertThat(subject.view().path("outcome").asText()).isEqualTo("partly-granted");
    }

    @ParameterizedTest
    @CsvSource({
        "notes, text, 0, no record of this table",
        "note, text, 1, of this number",
        "note, text, 3, of this number",
        "note, Text, 0, has this field",
        "'', textt, 2, has this field"
    })
    void whatNoExportHasIsNotMarked(String part, String field, String row, String mistake) {
        theSystemsExport();
        OpenCase subject = collected("DE");
        Desk analyst = reviewing(subject, People.BOTH);
        String page = "/cases/" + subject.id() + "/review";
        Map<String, String> item =
                Map.of("processor", CRM, "part", part, "field", field, "row", row, "reason", "third-person");

        HttpResponse<String> refused = analyst.post(analyst.get(page), page + "/exclusions", item);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Nothing was marked", mistake, "Nothing is withheld.", "value=\"" + field);
        assertThat(analyst.get(page).body()).contains("Nothing is withheld.");
    }

    @Test
    void anItemThatTheExportsNoLongerHaveEndsNoReview() {
        theSystemsExport();
        OpenCase subject = collected("DE");
        Desk analyst = reviewing(subject, People.BOTH);
        String page = "/cases/" + subject.id() + "/review";
        mark(analyst, page, Map.of("part", "note", "field", "text"));
        jdbc.sql("update package_exclusion set field = 'txt' where case_id = cast(? as uuid)")
                .param(subject.id())
                .update();
        Map<String, String> decision = Map.of("decision", "partly-granted", "ground", "EU-15-4");

        assertThat(subject.attempt(People.BOTH, "Review package", decision).body())
                .contains("HABEAS-PKG-010", "crm, table note, field txt");

        HttpResponse<String> unmarked = analyst.post(
                analyst.get(page),
                page + "/exclusions",
                Map.of("change", "remove", "processor", CRM, "part", "note", "field", "txt", "reason", "third-person"));
        assertThat(unmarked.statusCode()).isEqualTo(302);
        mark(analyst, page, Map.of("part", "note", "field", "text"));
        subject.complete(People.BOTH, "Review package", decision);
    }

    @ParameterizedTest
    @CsvSource({
        "DE, EU-12-5-EXCESSIVE, Art. 12(5)(b)",
        "US-CA, CA-145-h-3-EXCESSIVE, § 1798.145(h)(3)",
        "US-CA, CA-145-h-3-UNFOUNDED, § 1798.145(h)(3)"
    })
    void aRefusalNeedsTwoPeopleAndDisclosesNothing(String residence, String ground, String law) {
        theSystemsExport();
        OpenCase subject = reviewed(residence, Map.of("decision", "refused", "ground", ground));
        eventually(() -> assertThat(subject.tasks("officer")).contains("Approve refusal"));
        assertThat(subject.view().path("status").asText()).isNotEqualTo("refused");

        subject.complete("officer", "Approve refusal", Map.of("refusalDecision", "approved"))
                .becomes("refused");

        assertThat(letter("two people decided about it")).contains(law).doesNotContain("/privacy/package/");
        assertThat(packageFor(subject, "12345678").statusCode()).isEqualTo(404);
    }

    @Test
    void aSystemThatGaveNothingIsNeitherTheWholeNorSettledByHand() {
        theSystemsExport();
        recipients.answers(CRM, okJson("{\"state\": \"refused\", \"reason\": \"other\"}"));
        OpenCase subject = collected("DE");
        assertThat(subject.attempt(People.BOTH, CHASE, Map.of("chaseDecision", "done-by-hand"))
                        .body())
                .contains("HABEAS-PRO-006");
        assertThat(subject.recipients()).isEqualTo(Map.of(CRM, "refused", NEWSLETTER, "done"));
        subject.complete(People.BOTH, CHASE, Map.of("chaseDecision", "refusal-accepted"))
                .complete("officer", "Approve recipient refusal", Map.of("refusalDecision", "approved"));

        isGivenInPartOnly(subject);
    }

    @Test
    void aReceiptWithoutDataOrBeforeOfDoneByHandIsNotTheWhole() {
        theSystemsExport();
        recipients.answers(CRM, okJson("{\"state\": \"done\", \"count\": 2}"));
        OpenCase subject = collected("DE");
        isNotTheWhole(subject);
        jdbc.sql("update instruction set state = 'manual' where case_id = cast(? as uuid) and processor = 'crm'")
                .param(subject.id())
                .update();

        isGivenInPartOnly(subject);
    }

    private static void isNotTheWhole(OpenCase subject) {
        assertThat(subject.attempt(People.BOTH, "Review package", Map.of("decision", "granted"))
                        .body())
                .contains("HABEAS-PKG-003");
        assertThat(subject.tasks(People.BOTH)).containsExactly("Review package");
    }

    private void isGivenInPartOnly(OpenCase subject) {
        isNotTheWhole(subject);
        subject.complete(People.BOTH, "Review package", Map.of("decision", "partly-granted", "ground", "EU-23"))
                .complete("officer", "Approve refusal", Map.of("refusalDecision", "approved"))
                .becomes("completed");

        String letter = letter("except for a part");
        String done = letter.substring(0, letter.indexOf("What we did not hand out"));
        assertThat(done).contains("newsletter").doesNotContain("crm");
        assertThat(letter.substring(done.length())).contains("- crm");
        assertThat(subject.view().path("outcome").asText()).isEqualTo("partly-granted");
    }

    @Test
    void aWithdrawalEndsIt() {
        theSystemsExport();
        OpenCase subject = collected("DE");
        eventually(() -> assertThat(subject.tasks("analyst")).contains("Review package"));

        assertThat(people.program()
                        .post("/api/v1/requests/" + subject.id() + "/withdrawal", "")
                        .statusCode())
                .isEqualTo(200);

        subject.becomes("withdrawn");
        assertThat(subject.tasks("analyst")).isEmpty();
        assertThat(packageFor(subject, "12345678").statusCode()).isEqualTo(404);
    }

    @Test
    void whoIsNotVerifiedInCaliforniaLearnsTheCategoriesOnly() {
        theSystemsExport();
        OpenCase subject = OpenCase.open(people, request("US-CA"))
                .complete("analyst", "Verify identity", Map.of("identityDecision", "not-verified"))
                .complete("officer", "Confirm identity refusal", Map.of("refusalDecision", "approved"))
                .becomes("refused");

        assertThat(letter("We could not confirm"))
                .contains("What we collect in general")
                .doesNotContain("/privacy/package/");
        assertThat(recipients.deliveries(CRM, email)).isEmpty();
        assertThat(subject.recipients()).isEmpty();
    }

    private void theSystemsExport() {
        recipients.answers(CRM, okJson("""
            {"state": "done", "count": 2, "data": {"system": "crm", "rows": [
              {"table": "person", "email": "%s", "balance": 12.50, "passwordHash": "hash-of-a-password", "nick": "=cmd"},
              {"table": "note", "text": "about somebody else"}]}}\
            """.formatted(email)));
        recipients.answers(NEWSLETTER, okJson("""
            {"state": "done", "count": 1, "data": {"rows": [{"email": "%s", "list": "news"}]}}\
            """.formatted(email)));
    }

    private OpenCase collected(String residence) {
        return OpenCase.open(people, request(residence))
                .complete("analyst", "Verify identity", Map.of("identityDecision", "verified"));
    }

    private OpenCase reviewed(String residence, Map<String, String> decision) {
        return collected(residence).complete("analyst", "Review package", decision);
    }

    private String request(String residence) {
        return """
            {"right": "access", "residence": "%s", "channel": "web", "locale": "en",
             "subject": {"name": "Zyx-CANARY-NAME", "identifiers": [{"type": "email", "value": "%s"}]}}\
            """.formatted(residence, email);
    }

    private Desk reviewing(OpenCase subject, String reviewer) {
        eventually(() -> assertThat(subject.tasks(reviewer)).contains("Review package"));
        people.staff(reviewer)
                .post(
                        "/engine-rest/task/" + subject.taskId(reviewer, "Review package") + "/claim",
                        Json.write(Map.of("userId", reviewer)));
        return Desk.of(people, reviewer);
    }

    private static void mark(Desk analyst, String page, Map<String, String> item) {
        Map<String, String> fields = new java.util.HashMap<>(item);
        fields.putAll(Map.of("processor", CRM, "reason", "third-person"));
        HttpResponse<String> marked = analyst.post(analyst.get(page), page + "/exclusions", fields);
        assertThat(marked.statusCode()).as(marked.body()).isEqualTo(302);
    }

    private HttpResponse<String> packageFor(OpenCase subject, String code) {
        return people.site()
                .send(people.program()
                        .request("GET", "/api/v1/requests/" + subject.id() + "/package")
                        .header("X-Package-Code", code)
                        .GET()
                        .build());
    }

    private String letter(String part) {
        eventually(() -> assertThat(mails()).anyMatch(text -> text.contains(part)));
        return mails().stream().filter(text -> text.contains(part)).findFirst().orElseThrow();
    }

    private String latestMail() {
        List<String> all = mails();
        return all.get(all.size() - 1);
    }

    private List<String> mails() {
        return mail.mailbox(email).stream().map(AccessIT::text).toList();
    }

    private static String text(MimeMessage message) {
        try {
            return message.getSubject() + "\n" + plain(message.getContent());
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plain(Object content) throws IOException, MessagingException {
        return content instanceof MimeMultipart parts
                ? plain(parts.getBodyPart(0).getContent())
                : content.toString();
    }
}
