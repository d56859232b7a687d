package dev.habeas.journeys;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Eventually.stays;
import static dev.habeas.journeys.Recipients.CRM;
import static dev.habeas.journeys.Recipients.NEWSLETTER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.icegreen.greenmail.util.GreenMailUtil;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Vault;
import dev.habeas.evidence.EvidenceVerifier;
import dev.habeas.processors.SparesPeople;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/** Data that must be preserved although its erasure is asked for. */
@Journey
class LegalHoldIT {

    /** How many instructions one recipient is sent at once. */
    private static final int AT_ONCE = 4;

    private final String email = "held." + UUID.randomUUID() + "@example.org";

    @Autowired
    private People people;

    @Autowired
    private Recipients recipients;

    @Autowired
    private MailRoom mail;

    @Autowired
    private Ledger ledger;

    @Autowired
    private MovableClock clock;

    @Autowired
    private SparesPeople spares;

    @Autowired
    private Vault vault;

    @Autowired
    private ApplicationContext application;

    @Test
    void placedMidErasureKeepsExactlyTheHeldItemAndItsReleaseErasesItWithoutAPerson() {
        Semaphore busy = busy();
        OpenCase subject = OpenCase.erasure(people, email).granted();
        eventually(() -> assertThat(subject.recipients()).containsEntry(NEWSLETTER, "done"));
        assertThat(ledger.line(subject, CRM).attempts()).isZero();

        JsonNode placed = place(personAt(email, CRM));
        busy.release(AT_ONCE);

        assertThat(placed.path("kept").asInt()).isEqualTo(1);
        assertThat(placed.path("tooLate").asInt()).isZero();
        subject.becomes("completed");
        assertThat(subject.view().path("outcome").asText()).isEqualTo("partly-granted");
        assertThat(actions(CRM)).containsExactly("restrict");
        assertThat(actions(NEWSLETTER)).containsExactly("erase");
        eventually(() ->
                assertThat(mail.mailbox(email)).anyMatch(letter -> text(letter).contains("legal matter")));

        release(placed);

        eventually(() -> assertThat(actions(CRM)).containsExactly("restrict", "erase"));
        eventually(() -> assertThat(waiting(subject)).isZero());
        assertThat(actions(NEWSLETTER)).containsExactly("erase");
        assertThat(subject.tasks("analyst")).isEmpty();
        assertThat(subject.evidence())
                .contains("hold-placed", "erasure-put-off", "hold-released", "held-erasure-resumed")
                .contains("held-erasure-carried-out");
        assertThat(EvidenceVerifier.verify(subject.evidence(), Optional.empty()).problems())
                .isEmpty();
    }

    /** As many instructions are under way to the recipient as we allow, so that the next one has to wait. */
    private Semaphore busy() {
        Map<?, ?> all = (Map<?, ?>) ReflectionTestUtils.getField(application.getBean("dispatch"), "busy");
        OpenCase.erasure(people, "before." + email).granted().becomes("completed");
        Semaphore permits = (Semaphore) all.get(CRM);
        permits.acquireUninterruptibly(AT_ONCE);
        return permits;
    }

    @Test
    void onACaseKeepsEverythingUntilTheLastHoldIsReleased() {
        OpenCase subject = OpenCase.erasure(people, email);
        JsonNode onCase = place("\"case\": \"" + subject.id() + "\"");
        JsonNode onPerson = place(person(email));

        HttpResponse<String> refused = refuseForTheHold(subject);
        assertThat(refused.statusCode()).isBetween(400, 500);
        assertThat(refused.body()).as("a refusal would outlast the hold").contains("HABEAS-ERA-008");
        subject.complete("analyst", "Decide erasure", Map.of("decision", "granted"))
                .becomes("completed");
        assertThat(actions(CRM)).containsExactly("restrict");
        assertThat(actions(NEWSLETTER)).containsExactly("restrict");
        assertThat(ledger.text("select ground from privacy_case where id = cast(? as uuid)", subject.id()))
                .isEqualTo("LEGAL-HOLD");

        release(onCase);
        stays(() -> assertThat(actions(CRM)).containsExactly("restrict"));
        release(onPerson);
        release(onPerson);

        eventually(() -> assertThat(actions(CRM)).containsExactly("restrict", "erase"));
        eventually(() -> assertThat(actions(NEWSLETTER)).containsExactly("restrict", "erase"));
        eventually(() -> assertThat(waiting(subject)).isZero());
        assertThat(ledger.count("select count(*) from legal_hold_person where hold_id = cast(? as uuid)", id(onPerson)))
                .isZero();
    }

    private static HttpResponse<String> refuseForTheHold(OpenCase subject) {
        subject.complete("analyst", "Verify identity", Map.of("identityDecision", "verified"));
        return subject.attempt("analyst", "Decide erasure", Map.of("decision", "refused", "ground", "LEGAL-HOLD"));
    }

    @Test
    void comesTooLateForWhatIsSentAndNothingIsSentTwice() {
        recipients.answers(CRM, okJson("{\"state\": \"accepted\"}"));
        OpenCase subject = OpenCase.erasure(people, email).granted();
        eventually(() -> assertThat(subject.recipients()).containsEntry(CRM, "accepted"));

        JsonNode placed = place(personAt(email, CRM));

        assertThat(placed.path("tooLate").asInt()).isEqualTo(1);
        assertThat(subject.evidence()).contains("hold-came-too-late");
        clock.advanceTo(
                ledger.timer(subject, "BoundaryEvent_ReminderDue").orElseThrow().plusSeconds(1));
        eventually(() -> assertThat(ledger.evidence(subject, CRM)).contains("recipient-reminded"));
        assertThat(actions(CRM)).containsExactly("erase");
    }

    @Test
    void afterAFailedAttemptPutsTheErasureOffAndItsReleaseSendsItAgain() {
        recipients.answers(CRM, aResponse().withStatus(500));
        OpenCase subject = OpenCase.erasure(people, email).granted();
        eventually(() -> assertThat(actions(CRM)).containsExactly("erase"));
        eventually(() -> assertThat(ledger.nextAttempt(subject)).isPresent());

        JsonNode placed = place(person(email));
        recipients.answers(CRM, okJson("{\"state\": \"done\", \"count\": 1}"));
        clock.advanceTo(ledger.nextAttempt(subject).orElseThrow().plusSeconds(1));

        assertThat(placed.path("kept").asInt()).isEqualTo(1);
        eventually(() -> assertThat(actions(CRM)).containsExactly("erase", "restrict"));
        subject.becomes("completed");
        assertThat(subject.evidence()).contains("erasure-put-off").doesNotContain("recipient-unreachable");
        assertThat(subject.tasks("analyst")).isEmpty();

        release(placed);

        eventually(() -> assertThat(actions(CRM)).containsExactly("erase", "restrict", "erase"));
        eventually(() -> assertThat(waiting(subject)).isZero());
    }

    @Test
    void onACaseCoversALaterCaseOfTheSamePerson() {
        OpenCase first = OpenCase.erasure(people, email);
        OpenCase stranger = OpenCase.erasure(people, "before." + email);
        JsonNode placed = place("\"case\": \"" + first.id() + "\"");

        OpenCase later = OpenCase.erasure(people, email).granted().becomes("completed");
        stranger.granted().becomes("completed");

        assertThat(actions(CRM)).containsExactly("restrict");
        assertThat(recipients.deliveries(CRM, "before." + email))
                .extracting(
                        each -> Json.read(each.getBodyAsString()).path("action").asText())
                .containsExactly("erase");
        release(placed);
        eventually(() -> assertThat(actions(CRM)).containsExactly("restrict", "erase"));
        eventually(() -> assertThat(waiting(later)).isZero());
    }

    @Test
    void cannotBePlacedOnACaseThatIsDestroyedAndSparesARecipientWhereItNamesNobody() {
        OpenCase subject = OpenCase.erasure(people, email).granted().becomes("completed");
        JsonNode placed = place("\"case\": \"" + subject.id() + "\", \"processor\": \"" + CRM + "\"");
        assertThat(List.of(spares.cannotBeNamed(CRM), spares.cannotBeNamed(NEWSLETTER)))
                .containsExactly(false, false);

        vault.shred(CaseId.of(subject.id()));

        assertThat(List.of(spares.cannotBeNamed(CRM), spares.cannotBeNamed(NEWSLETTER)))
                .containsExactly(true, false);
        release(placed);
        assertThat(spares.cannotBeNamed(CRM)).isFalse();
        var refused = people.staff("officer").post("/api/v1/holds", body("\"case\": \"" + subject.id() + "\""));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Json.read(refused).at("/errors/0/message").asText()).contains("destroyed");
    }

    @Test
    void comesBackOnItsDayOfReviewToAPersonWhoCanReleaseIt() {
        OpenCase subject = OpenCase.erasure(people, email);
        LocalDate tomorrow =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        HttpResponse<String> placed = people.staff("officer")
                .post(
                        "/api/v1/holds",
                        body("\"case\": \"" + subject.id() + "\"").replace(review(), tomorrow.toString()));
        String id = id(Json.read(placed));
        OpenCase hold = new OpenCase(people, id, id);
        subject.granted().becomes("completed");
        Instant day = tomorrow.atStartOfDay(ZoneOffset.UTC).toInstant();
        clock.advanceTo(day.minusSeconds(20));
        stays(() -> assertThat(hold.tasks("officer")).isEmpty());

        clock.advanceTo(day.plusSeconds(1));
        hold.complete("officer", "Review hold", Map.of("holdDecision", "release"));

        eventually(() -> assertThat(actions(CRM)).containsExactly("restrict", "erase"));
        assertThat(people.staff("manager").get("/api/v1/holds/" + id).body()).contains("\"releasedBy\":\"officer\"");
        assertThat(hold.tasks("officer")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"reason\": \"law\"",
                "\"processor\": \"nobody\", \"reason\": \"law\"",
                "\"case\": \"6f1f0b0e-8f0c-4c8e-9d0a-3a9d6a3f7c11\", \"reason\": \"law\"",
                "\"processor\": \"crm\", \"reason\": \"curiosity\"",
                "\"category\": \"chats\", \"reason\": \"law\"",
                "\"person\": [{\"type\": \"email\", \"value\": \"nobody\"}], \"reason\": \"law\""
            })
    void needsAScopeThatExistsAndOneOfThreeReasons(String members) {
        var refused =
                people.staff("officer").post("/api/v1/holds", "{" + members + ", \"reviewOn\": \"" + review() + "\"}");

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).doesNotContain("nobody@").contains("/problems/invalid-request");
    }

    @Test
    void isForOfficersAndTellsNobodyWhomItIsAbout() {
        String body = body(person(email));
        assertThat(people.staff("analyst").post("/api/v1/holds", body).statusCode())
                .isEqualTo(403);
        assertThat(people.program().post("/api/v1/holds", body).statusCode()).isEqualTo(403);
        JsonNode placed = place(person(email));

        String list = people.staff("manager").get("/api/v1/holds").body();
        assertThat(list).contains(id(placed)).doesNotContain(email);
        String path = "/api/v1/holds/" + id(placed);
        assertThat(people.staff("manager").post(path + "/release", "").statusCode())
                .isEqualTo(403);
        String later = "{\"reviewOn\": \"" + LocalDate.parse(review()).plusYears(1) + "\"}";
        assertThat(people.staff("officer").post(path + "/review", later).statusCode())
                .isEqualTo(200);
        release(placed);
        assertThat(people.staff("officer").post(path + "/review", later).statusCode())
                .isEqualTo(409);
        assertThat(people.staff("officer")
                        .get("/api/v1/holds/" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
    }

    private JsonNode place(String scope) {
        HttpResponse<String> placed = people.staff("officer").post("/api/v1/holds", body(scope));
        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(201);
        return Json.read(placed);
    }

    private void release(JsonNode placed) {
        var released = people.staff("officer").post("/api/v1/holds/" + id(placed) + "/release", "");
        assertThat(released.statusCode()).as(released.body()).isEqualTo(200);
        assertThat(Json.read(released).path("releasedBy").asText()).isEqualTo("officer");
    }

    private String body(String scope) {
        return "{" + scope + ", \"reason\": \"law\", \"reviewOn\": \"" + review() + "\"}";
    }

    private String review() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusMonths(6)
                .toString();
    }

    private static String person(String email) {
        return "\"person\": [{\"type\": \"email\", \"value\": \"" + email + "\"}]";
    }

    private static String personAt(String email, String processor) {
        return person(email) + ", \"processor\": \"" + processor + "\", \"category\": \"orders\"";
    }

    private static String id(JsonNode placed) {
        return placed.path("hold").path("id").asText();
    }

    /** What the recipient was told about the person, the first first; a held item is restricted and nothing else. */
    private List<String> actions(String recipient) {
        return recipients.deliveries(recipient, email).stream()
                .filter(each -> !each.getBodyAsString().contains("before."))
                .map(LoggedRequest::getBodyAsString)
                .peek(each -> assertThat(each).doesNotContain("others"))
                .map(each -> Json.read(each).path("action").asText())
                .toList();
    }

    private static String text(MimeMessage letter) {
        return new String(GreenMailUtil.getWholeMessage(letter).getBytes(UTF_8), UTF_8).replace("=\r\n", "");
    }

    private long waiting(OpenCase subject) {
        return ledger.count(
                "select count(*) from held_item where case_id = cast(? as uuid) and settled_at is null", subject.id());
    }
}
