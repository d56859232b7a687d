package dev.habeas.journeys;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.habeas.journeys.CaseDesk.claim;
import static dev.habeas.journeys.CaseDesk.page;
import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Eventually.stays;
import static dev.habeas.journeys.Recipients.CRM;
import static dev.habeas.journeys.Recipients.NEWSLETTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.habeas.evidence.EvidenceVerifier;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is kept of an erasure, recipient by recipient, until its ground ends. */
@Journey
class KeptItemsIT {

    private static final String CLAIMS = "EU-17-3-e";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final String email = "kept." + UUID.randomUUID() + "@example.org";

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

    @Test
    void anItemIsKeptToItsLastDayAndThenErasedWithoutAPerson() {
        OpenCase subject = verified();
        LocalDate lastDay = today().plusDays(20);
        assertThat(keep(subject, CRM, CLAIMS, lastDay.toString()).statusCode()).isEqualTo(303);
        assertThat(subject.attempt("analyst", "Decide erasure", Map.of("decision", "granted"))
                        .body())
                .contains("HABEAS-ERA-002");

        decidePartly(subject).becomes("completed");

        assertThat(subject.view().path("outcome").asText()).isEqualTo("partly-granted");
        assertThat(actions(NEWSLETTER)).containsExactly("erase");
        JsonNode told = Json.read(recipients.deliveries(CRM, email).get(0).getBodyAsString());
        assertThat(told.path("action").asText()).isEqualTo("restrict");
        assertThat(told.path("details").path("ground").asText()).isEqualTo(CLAIMS);
        assertThat(told.path("details").path("retainUntil").asText()).isEqualTo(lastDay.toString());
        assertThat(told.path("details").has("others")).isFalse();
        eventually(() -> assertThat(mail.mailbox(email))
                .map(LetterText::of)
                .anyMatch(letter -> letter.contains("17(3)(e)") && letter.contains(DAY.format(lastDay))));

        Instant over = lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        assertThat(ledger.timer(subject, "IntermediateCatchEvent_LastDayOver")).contains(over);
        clock.advanceTo(over.minusSeconds(20));
        stays(() -> assertThat(actions(CRM)).containsExactly("restrict"));
        clock.advanceTo(over.plusSeconds(1));

        eventually(() -> assertThat(actions(CRM)).containsExactly("restrict", "erase"));
        eventually(() -> assertThat(waiting(subject)).isZero());
        assertThat(actions(NEWSLETTER)).containsExactly("erase");
        assertThat(subject.tasks("analyst")).isEmpty();
        assertThat(subject.evidence()).contains("item-kept", "held-erasure-carried-out");
        assertThat(EvidenceVerifier.verify(subject.evidence(), Optional.empty()).problems())
                .isEmpty();
    }

    @Test
    void eachItemGoesOnADayOfItsOwn() {
        OpenCase subject = verified();
        LocalDate first = today().plusDays(5);
        LocalDate second = today().plusDays(9);
        keep(subject, CRM, CLAIMS, first.toString());
        keep(subject, NEWSLETTER, "SECURITY", second.toString());
        decidePartly(subject).becomes("completed");

        clock.advanceTo(
                first.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(1));
        eventually(() -> assertThat(actions(CRM)).containsExactly("restrict", "erase"));
        eventually(() -> assertThat(waiting(subject)).isEqualTo(1));
        assertThat(actions(NEWSLETTER)).containsExactly("restrict");

        clock.advanceTo(
                second.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(1));
        eventually(() -> assertThat(actions(NEWSLETTER)).containsExactly("restrict", "erase"));
        eventually(() -> assertThat(waiting(subject)).isZero());
        assertThat(actions(CRM)).containsExactly("restrict", "erase");
        assertThat(ledger.entries(subject, "held-erasure-carried-out")).isEqualTo(2);
    }

    @Test
    void whatIsGivenUpIsErasedAtOnceAndNothingIsLeftToWaitFor() {
        OpenCase subject = verified();
        keep(subject, CRM, CLAIMS, today().plusDays(30).toString());
        String task = claim(subject, "analyst", "Decide erasure");
        Desk analyst = Desk.of(people, "analyst");
        HttpResponse<String> panel = analyst.get(page(subject) + "/panel?task=" + task);
        assertThat(panel.body()).contains("Erase it after all");
        analyst.post(panel, page(subject) + "/kept-items", Map.of("task", task, "processor", CRM, "change", "give-up"));

        subject.complete("analyst", "Decide erasure", Map.of("decision", "granted"))
                .becomes("completed");

        assertThat(actions(CRM)).containsExactly("erase");
        assertThat(ledger.timer(subject, "IntermediateCatchEvent_LastDayOver")).isEmpty();
        assertThat(subject.evidence()).contains("item-given-up");
    }

    @ParameterizedTest
    @CsvSource({
        "crm, EU-17-3-e, 0, last day",
        "crm, EU-17-3-e, 4000, last day",
        "crm, CA-105-d-1, 30, ground",
        "crm, LEGAL-HOLD, 30, ground",
        "crm, EU-12-5-EXCESSIVE, 30, ground",
        "nobody, EU-17-3-e, 30, last day"
    })
    void whatTheLawOrTheCalendarForbidsIsRefused(String processor, String ground, int days, String word) {
        OpenCase subject = verified();

        HttpResponse<String> refused =
                keep(subject, processor, ground, today().plusDays(days).toString());

        assertThat(refused.statusCode()).isEqualTo(400);
        if (processor.equals(CRM)) {
            assertThat(refused.body()).contains("role=\"alert\"").containsIgnoringCase(word);
        }
        assertThat(kept(subject)).isZero();
    }

    @Test
    void onlyWhoHasClaimedTheDecisionDecides() {
        OpenCase subject = verified();
        claim(subject, "analyst", "Decide erasure");
        Desk officer = Desk.of(people, "officer");

        HttpResponse<String> refused = officer.post(
                officer.get("/cases"),
                page(subject) + "/kept-items",
                Map.of(
                        "processor",
                        CRM,
                        "ground",
                        CLAIMS,
                        "until",
                        today().plusDays(9).toString(),
                        "reason",
                        "a law",
                        "change",
                        "keep"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(kept(subject)).isZero();
    }

    @Test
    void nothingIsKeptWithoutSayingWhy() {
        OpenCase subject = verified();
        String task = claim(subject, "analyst", "Decide erasure");
        Desk analyst = Desk.of(people, "analyst");

        HttpResponse<String> refused = analyst.post(
                analyst.get(page(subject) + "/panel?task=" + task),
                page(subject) + "/kept-items",
                Map.of("task", task, "processor", CRM, "ground", CLAIMS, "until", "2030-01-01", "change", "keep"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("why it needs exactly this data");
        assertThat(kept(subject)).isZero();
    }

    @Test
    void aPartRefusalNamesAGroundOnWhichSomethingIsKept() {
        OpenCase subject = verified();
        keep(subject, CRM, CLAIMS, today().plusDays(30).toString());

        HttpResponse<String> refused = subject.attempt(
                "analyst", "Decide erasure", Map.of("decision", "partly-granted", "ground", "EU-12-5-UNFOUNDED"));

        assertThat(refused.body()).contains("HABEAS-ERA-007");
    }

    @Test
    void aLastDayThatPassesWhileARecipientIsSilentIsNotForgotten() {
        recipients.answers(NEWSLETTER, okJson("{\"state\": \"accepted\"}"));
        OpenCase subject = verified();
        keep(subject, CRM, CLAIMS, today().plusDays(5).toString());
        decidePartly(subject);
        eventually(() -> assertThat(subject.recipients()).isEqualTo(Map.of(CRM, "done", NEWSLETTER, "accepted")));
        clock.advanceTo(ledger.timer(subject, "BoundaryEvent_RecipientSilent")
                .orElseThrow()
                .plusSeconds(1));

        subject.complete("analyst", "Chase recipient", Map.of("chaseDecision", "done-by-hand"))
                .becomes("completed");

        eventually(() -> assertThat(actions(CRM)).containsExactly("restrict", "erase"));
        eventually(() -> assertThat(waiting(subject)).isZero());
    }

    @Test
    void whatOneCaseKeepsIsNotErasedForTheNext() {
        OpenCase first = verified();
        LocalDate lastDay = today().plusDays(10);
        keep(first, CRM, CLAIMS, lastDay.toString());
        decidePartly(first).becomes("completed");

        OpenCase next = OpenCase.erasure(people, email).granted().becomes("completed");

        assertThat(next.view().path("outcome").asText()).isEqualTo("partly-granted");
        assertThat(actions(CRM)).containsExactly("restrict", "restrict");
        assertThat(actions(NEWSLETTER)).containsExactly("erase", "erase");
        clock.advanceTo(
                lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(1));
        eventually(() -> assertThat(actions(CRM)).containsExactly("restrict", "restrict", "erase"));
    }

    private OpenCase verified() {
        return OpenCase.erasure(people, email)
                .complete("analyst", "Verify identity", Map.of("identityDecision", "verified"));
    }

    private HttpResponse<String> keep(OpenCase subject, String processor, String ground, String until) {
        String task = claim(subject, "analyst", "Decide erasure");
        Desk analyst = Desk.of(people, "analyst");
        return analyst.post(
                analyst.get(page(subject) + "/panel?task=" + task),
                page(subject) + "/kept-items",
                Map.of(
                        "task", task,
                        "processor", processor,
                        "ground", ground,
                        "until", until,
                        "reason", "Sections 195 and 199 BGB: she has announced a claim.",
                        "view", "panel",
                        "change", "keep"));
    }

    private OpenCase decidePartly(OpenCase subject) {
        return subject.complete("analyst", "Decide erasure", Map.of("decision", "partly-granted", "ground", CLAIMS))
                .complete("officer", "Approve refusal", Map.of("refusalDecision", "approved"));
    }

    private List<String> actions(String recipient) {
        return recipients.deliveries(recipient, email).stream()
                .map(each -> Json.read(each.getBodyAsString()).path("action").asText())
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private long kept(OpenCase subject) {
        return ledger.count("select count(*) from kept_item where case_id = cast(? as uuid)", subject.id());
    }

    private long waiting(OpenCase subject) {
        return ledger.count(
                "select count(*) from kept_item where case_id = cast(? as uuid) and settled_at is null", subject.id());
    }
}
