package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of breaches: staff report, look and review; what people wrote is shown on request only. */
@Journey
class BreachPageIT {

    private static final String SECRET = "Zyx-CANARY told us on the phone";

    @Autowired
    private People people;

    private OpenBreach inFrance() {
        return OpenBreach.report(people, """
                {"countries": ["FR"], "nature": ["confidentiality"], "description": "%s"}""".formatted(SECRET));
    }

    @Test
    void anyoneOfTheStaffReportsOnThePage() {
        Desk manager = Desk.of(people, "manager");
        HttpResponse<String> list = manager.get("/breaches");
        assertThat(list.body()).contains("Breach register", "Report a breach", "Export as CSV");

        HttpResponse<String> wrong =
                manager.post(list, "/breaches", Map.of("key", "one", "countries", "XX", "description", SECRET));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("nature", "Nothing was stored").doesNotContain("CANARY");

        HttpResponse<String> done = manager.post(
                list,
                "/breaches",
                Map.of("key", "two", "countries", "fr, DE", "nature", "integrity", "description", SECRET));
        assertThat(done.statusCode()).as(done.body()).isIn(302, 303);
        String page = done.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> breach = manager.get(page.substring(page.indexOf("/breaches/")));
        assertThat(breach.body())
                .contains("loss of integrity", "DE, FR", "presumed from the report", "Tell the authority")
                .contains("Only those who work on breaches")
                .doesNotContain("CANARY", "Show what was written");
    }

    @Test
    void whatWasWrittenIsShownToThoseWhoWorkOnItAndLeavesEvidence() {
        OpenBreach breach = inFrance();
        String path = "/breaches/" + breach.id();
        Desk officer = Desk.of(people, "officer");
        HttpResponse<String> page = officer.get(path);
        assertThat(page.body()).contains("Show what was written").doesNotContain(SECRET);
        assertThat(officer.post(page, path + "/report", Map.of()).body()).contains(SECRET);
        assertThat(breach.evidence()).contains("vault-read", "breach-report").doesNotContain("CANARY");
        Desk manager = Desk.of(people, "manager");
        HttpResponse<String> list = manager.get("/breaches");
        assertThat(manager.post(list, path + "/report", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void anOfficerReviewsTheDraftWithAllThatTheLawAsksFor() {
        OpenBreach breach = inFrance();
        String path = "/breaches/" + breach.id();
        Desk officer = Desk.of(people, "officer");
        officer.post(
                officer.get(path),
                path + "/facts",
                Map.of("consequences", "Phishing is likely", "measures", "The bucket is shut"));
        breach.decided("high");
        eventually(() -> assertThat(breach.view().path("notices")).hasSize(2));
        String notice = breach.view().path("notices").get(0).path("id").asText();
        HttpResponse<String> draft = officer.post(officer.get(path), path + "/draft", Map.of("notice", notice));
        assertThat(draft.body())
                .contains(
                        "Notification of a personal data breach", breach.work().reference(), SECRET)
                .contains(
                        "Phishing is likely",
                        "The bucket is shut",
                        "not known yet",
                        "First notice to you: not sent yet");
        assertThat(officer.get(path + "/panel?task=x").statusCode()).isEqualTo(200);
        assertThat(Json.read(officer.get(path + "/evidence.json"))
                        .path("caseId")
                        .asText())
                .isEqualTo(breach.id());
    }

    @Test
    void whatIsWrittenAnewSupersedesAndNothingWrittenIsLost() {
        OpenBreach breach = inFrance();
        String path = "/breaches/" + breach.id();
        Desk analyst = Desk.of(people, "analyst");
        for (String measures :
                List.of("Zyx-CANARY shut the bucket", "Zyx-CANARY changed the keys", "Zyx-CANARY changed the keys")) {
            HttpResponse<String> done = analyst.post(
                    analyst.get(path),
                    path + "/facts",
                    Map.of("measures", measures, "description", "Zyx-CANARY says: a bucket stood open"));
            assertThat(done.statusCode()).as(done.body()).isIn(302, 303);
        }
        String written =
                analyst.post(analyst.get(path), path + "/report", Map.of()).body();
        assertThat(written)
                .contains("What happened (superseded, no. 1)", SECRET, "Zyx-CANARY says: a bucket stood open")
                .contains("(superseded, no. 1)", "Zyx-CANARY shut the bucket", "Zyx-CANARY changed the keys")
                .doesNotContain("superseded, no. 2");
        assertThat(breach.view().path("measuresRecordedAt").isNull()).isFalse();
        assertThat(breach.view().path("effectsRecordedAt").isNull()).isTrue();
        assertThat(breach.evidence()).contains("measures;measures.1").doesNotContain("CANARY");
        breach.decided("medium");
        eventually(() -> assertThat(breach.view().path("notices")).hasSize(1));
        String notice = breach.view().path("notices").get(0).path("id").asText();
        assertThat(analyst.post(analyst.get(path), path + "/draft", Map.of("notice", notice))
                        .body())
                .contains("Zyx-CANARY says: a bucket stood open", "Zyx-CANARY changed the keys")
                .doesNotContain(SECRET, "shut the bucket");

        breach.complete(
                        "officer",
                        "Notify authority (FR)",
                        Map.of("authorityNotice", "complete", "lateReason", "not-late"))
                .closed();
        HttpResponse<String> page = analyst.get(path);
        assertThat(page.body()).doesNotContain("name=\"measures\"");
        assertThat(analyst.post(page, path + "/facts", Map.of("measures", "too late"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(analyst.post(page, path + "/report", Map.of()).body()).doesNotContain("too late");
    }

    @Test
    void anOfficerSupersedesAwarenessOnThePage() {
        OpenBreach breach = inFrance();
        String path = "/breaches/" + breach.id();
        Desk officer = Desk.of(people, "officer").speaking("de");
        HttpResponse<String> page = officer.get(path);
        assertThat(page.body()).contains("lang=\"de\"", "Fristen", "Behörde informieren");
        officer.post(page, path + "/awareness", Map.of("awareAt", "2999-01-01T00:00", "reason", "logs"));
        assertThat(breach.view().path("awareness")).hasSize(1);
        officer.post(page, path + "/awareness", Map.of("awareAt", "2026-11-20T08:30", "reason", "logs"));
        assertThat(breach.view().path("awareness").findValuesAsText("author")).containsExactly("system", "officer");
        assertThat(breach.deadlines("notify-authority", "FR")
                        .get(0)
                        .path("dueAt")
                        .asText())
                .isEqualTo("2026-11-23T09:30:00+01:00");
    }

    @Test
    void strangersSeeNothing() {
        assertThat(Caller.nobody(people.site()).get("/breaches").statusCode()).isEqualTo(302);
        Desk officer = Desk.of(people, "officer");
        assertThat(officer.get("/breaches/00000000-0000-0000-0000-000000000000").statusCode())
                .isEqualTo(404);
        assertThat(officer.get("/breaches/none").statusCode()).isEqualTo(404);
    }
}
