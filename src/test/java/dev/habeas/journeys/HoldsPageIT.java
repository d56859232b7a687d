package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of holds, on the real systems of the demo: what is held there stays, and goes by itself after the release. */
class HoldsPageIT {

    private static final Pattern RELEASE = Pattern.compile("/holds/([0-9a-f-]{36})/release");

    private final People people = People.ofTheDemo(SharedApplication.get());
    private final Desk officer = Desk.of(people, "officer");

    @Test
    void placedMidErasureKeepsExactlyTheHeldRowsAndItsReleaseFinishesTheErasureWithoutAPerson() {
        String email = "lena.probe@example.net";
        int rows = rows("device-logs", email);
        assertThat(rows).isPositive();
        assertThat(rows("accounts", email)).isPositive();
        OpenCase subject = OpenCase.erasure(people, email);
        subject.complete("analyst", "Verify identity", Map.of("identityDecision", "verified"));
        eventually(() -> assertThat(subject.tasks("analyst")).contains("Decide erasure"));

        String hold = placed(Map.of("personType", "email", "person", email, "processor", "device-logs"));
        subject.complete("analyst", "Decide erasure", Map.of("decision", "partly-granted", "ground", "EU-17-3-b"))
                .complete("officer", "Approve refusal", Map.of("refusalDecision", "approved"));
        subject.becomes("completed");

        for (String system : List.of("accounts", "web-analytics", "mailing-list")) {
            assertThat(rows(system, email)).as(system).isZero();
        }
        assertThat(rows("device-logs", email)).isEqualTo(rows);
        assertThat(estate("device-logs", email + "/use").statusCode()).isEqualTo(423);

        assertThat(officer.post(officer.get("/holds"), "/holds/" + hold + "/release", Map.of())
                        .statusCode())
                .isIn(302, 303);
        eventually(() -> assertThat(rows("device-logs", email)).isZero());
        assertThat(subject.tasks("analyst")).isEmpty();
        assertThat(subject.tasks("officer")).isEmpty();
        assertThat(officer.get("/holds").body()).contains("released").doesNotContain(email, hold + "/release");
    }

    /** Places a hold on the page and finds it in the list. */
    private String placed(Map<String, String> scope) {
        HttpResponse<String> list = officer.get("/holds");
        List<String> before = standing(list);
        Map<String, String> fields = new java.util.HashMap<>(scope);
        fields.put("reason", "law");
        fields.put(
                "reviewOn",
                LocalDate.now(java.time.ZoneOffset.UTC).plusMonths(6).toString());
        HttpResponse<String> done = officer.post(list, "/holds", fields);
        assertThat(done.statusCode()).as(done.body()).isIn(302, 303);
        String to = done.headers().firstValue("Location").orElseThrow();
        assertThat(officer.get(to.substring(to.indexOf("/holds"))).body()).contains("The hold stands");
        return standing(officer.get("/holds")).stream()
                .filter(each -> !before.contains(each))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> standing(HttpResponse<String> list) {
        return RELEASE.matcher(list.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void whatIsWrongIsNamedAndWhatWasTypedIsNotSentBack() {
        HttpResponse<String> list = officer.get("/holds");
        assertThat(list.body()).contains("Place a hold", "aria-current=\"page\"");

        HttpResponse<String> wrong = officer.post(
                list, "/holds", Map.of("person", "zyx-canary@example.org", "reason", "law", "reviewOn", "2020-01-01"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("Nothing was placed", "reviewOn", "is a day to come")
                .doesNotContain("zyx-canary");
        HttpResponse<String> nobody = officer.post(
                list, "/holds", Map.of("subject", "HB-AAAA-AAAA", "reason", "law", "reviewOn", "2999-01-01"));
        assertThat(nobody.statusCode()).isEqualTo(400);
        assertThat(nobody.body()).contains("does not exist");
    }

    @Test
    void aHoldIsKeptUntilAnotherDay() {
        String hold = placed(Map.of("processor", "partner-feed", "category", "campaigns"));
        String path = "/holds/" + hold;
        HttpResponse<String> past =
                officer.post(officer.get("/holds"), path + "/review", Map.of("reviewOn", "2020-01-01"));
        assertThat(past.statusCode()).isEqualTo(400);
        officer.post(officer.get("/holds"), path + "/review", Map.of("reviewOn", "2031-05-06"));
        assertThat(officer.get("/holds").body()).contains("6 May 2031", "partner-feed, campaigns");
        assertThat(Desk.of(people, "officer").speaking("de").get("/holds").body())
                .contains("6. Mai 2031", "Aufheben");
        officer.post(officer.get("/holds"), path + "/release", Map.of());
    }

    @Test
    void othersLookAndAnalystsDoNot() {
        Desk manager = Desk.of(people, "manager");
        HttpResponse<String> list = manager.get("/holds");
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body()).doesNotContain("Place a hold", "/release");
        HttpResponse<String> page = manager.get("/breaches");
        assertThat(manager.post(page, "/holds/" + UUID.randomUUID() + "/release", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(Desk.of(people, "analyst").get("/holds").statusCode()).isEqualTo(403);
        assertThat(Caller.nobody(people.site()).get("/holds").statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> estate(String system, String path) {
        return Caller.nobody(people.site()).get("/demo/estate/" + system + "/subjects/" + path);
    }

    private int rows(String system, String email) {
        return Json.read(estate(system, email)).path("rows").size();
    }
}
