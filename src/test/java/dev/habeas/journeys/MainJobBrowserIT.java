package dev.habeas.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.TimeoutError;
import dev.habeas.evidence.EvidenceVerifier;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The main job as a newcomer walks through it: asked over REST, decided in Tasklist, carried out in the estate, proven. */
@Tag("browser")
class MainJobBrowserIT {

    private static final String PERSON = "jonas.musterfeld@example.org";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PackagedApplication application = SharedApplication.get();
    private final Caller program = Caller.program(application, "habeas-demo-token");

    @Test
    void anErasureGoesFromTheRequestToTheLastReceiptAndLeavesProof() throws Exception {
        JsonNode opened = ask();
        String reference = opened.path("reference").asText();

        decideInTasklist(
                new OpenCase(People.ofTheDemo(application), opened.path("id").asText(), reference));

        JsonNode closed = await().atMost(Duration.ofMinutes(2)).until(() -> read(opened), MainJobBrowserIT::isClosed);
        assertThat(closed.path("status").asText()).isEqualTo("completed");
        assertThat(closed.path("outcome").asText()).isEqualTo("partly-granted");
        assertReceipts(closed);
        assertRowsAreGone();
        assertLetters();
        assertThat(EvidenceVerifier.verify(evidence(opened), Optional.empty()).holds())
                .isTrue();
    }

    private JsonNode ask() throws Exception {
        HttpResponse<String> answer = application.send(program.request("POST", "/api/v1/requests")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method("POST", java.net.http.HttpRequest.BodyPublishers.ofString("""
                        {"right": "erasure", "residence": "DE", "channel": "web", "locale": "de",
                         "subject": {"name": "Jonas Musterfeld",
                                     "identifiers": [{"type": "email", "value": "%s"}]}}""".formatted(PERSON)))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private void decideInTasklist(OpenCase subject) {
        String reference = subject.reference();
        try (Browser browser = Browser.on(application.uri("/"))) {
            Tasklist analyst = browser.tasklist("analyst", "habeas-demo");
            open(browser, analyst, "Verify identity", reference);
            browser.picture("main-job-1-verify-identity");
            analyst.claim()
                    .choose("Is the requester who they say they are?", "Verified")
                    .select("What was the requester verified by?", "Two data points")
                    .complete();
            open(browser, analyst, "Decide erasure", reference);
            analyst.claim().choose("What happens to the data?", "Erase everything");
            assertThat(analyst.completeInVain()).contains("A recipient keeps data");
            browser.picture("main-job-2-refused-decision");
            Beside.write(subject, "analyst", "Decide erasure", "Sie haben 2023 zwei Rechnungen bezahlt.");
            analyst.choose("What happens to the data?", "Erase, but keep the items a ground protects")
                    .select(
                            "Ground for keeping data",
                            "GDPR Art. 17(3)(b): legal obligation or public task, such as tax retention")
                    .complete();
            browser.forget();
            Tasklist officer = browser.tasklist("officer", "habeas-demo");
            open(browser, officer, "Approve refusal", reference);
            browser.picture("main-job-3-approve-refusal");
            officer.claim()
                    .choose("May the refusal stand?", "Yes, the refusal stands")
                    .complete();
            // The one refusal that was provoked above.
            assertThat(browser.complaints())
                    .singleElement()
                    .asString()
                    .contains("400")
                    .contains("submit-form");
        }
    }

    /** The step before is done by the engine in the background, so the task may take a moment to be there. */
    private static void open(Browser browser, Tasklist tasklist, String task, String reference) {
        Locator card = browser.page()
                .locator(".tasks-list li.task")
                .filter(new Locator.FilterOptions().setHasText(task))
                .filter(new Locator.FilterOptions().setHasText(reference));
        await().atMost(Duration.ofMinutes(5))
                .ignoreExceptionsInstanceOf(TimeoutError.class)
                .until(() -> {
                    browser.page().reload();
                    card.waitFor(new Locator.WaitForOptions().setTimeout(15_000));
                    return true;
                });
        tasklist.open(task, reference);
    }

    private JsonNode read(JsonNode request) throws Exception {
        return JSON.readTree(
                program.get("/api/v1/requests/" + request.path("id").asText()).body());
    }

    private static boolean isClosed(JsonNode request) {
        return List.of("completed", "refused").contains(request.path("status").asText());
    }

    private static void assertReceipts(JsonNode closed) {
        List<String> receipts = StreamSupport.stream(closed.path("recipients").spliterator(), false)
                .map(each -> each.path("processor").asText() + " "
                        + each.path("action").asText() + " "
                        + each.path("state").asText() + " " + each.hasNonNull("receiptAt"))
                .toList();
        assertThat(receipts)
                .containsExactlyInAnyOrder(
                        "accounts erase done true",
                        "billing restrict done true",
                        "chat-transcripts erase done true",
                        "device-logs erase done true",
                        "mailing-list erase done true",
                        "partner-feed erase done true",
                        "web-analytics erase done true");
    }

    private void assertRowsAreGone() throws Exception {
        for (String system : List.of(
                "accounts", "chat-transcripts", "device-logs", "mailing-list", "partner-feed", "web-analytics")) {
            assertThat(rows(system).statusCode()).as(system).isEqualTo(404);
        }
        JsonNode kept = JSON.readTree(rows("billing").body());
        assertThat(kept.path("restricted").asBoolean()).isTrue();
        assertThat(kept.path("rows"))
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(row.path("restrictionGround").asText()).isEqualTo("EU-17-3-b"));
    }

    private HttpResponse<String> rows(String system) {
        return Caller.nobody(application).get("/demo/estate/" + system + "/subjects/" + PERSON);
    }

    private void assertLetters() throws Exception {
        JsonNode mails = JSON.readTree(Caller.nobody(application)
                .get("/demo/outbox/messages?to=" + PERSON)
                .body());
        assertThat(mails)
                .extracting(mail -> mail.path("kind").asText())
                .containsExactly("erasure-partly-completed", "erasure-acknowledgement");
        assertThat(mails.get(0).path("text").asText())
                .contains("Buchhaltung (Rechnungen)", "Art. 17 Abs. 3", "31. Dezember 2034");
    }

    private String evidence(JsonNode request) {
        return program.get("/api/v1/requests/" + request.path("id").asText() + "/evidence")
                .body();
    }
}
