package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** A breach as the program that reported it and the people who work on it see it: over REST. */
record OpenBreach(People people, OpenCase work) {

    static final Map<String, String> AWARE = Map.of("awarenessDecision", "aware", "awarenessReason", "investigation");

    /** Billing records at unknown recipients: 3.5, high. */
    static final Map<String, String> SCORED_HIGH = Map.of(
            "dataCategory", "financial",
            "dataContext", "none",
            "identification", "maximum",
            "confidentialityLoss", "unknown-recipients",
            "integrityLoss", "none",
            "availabilityLoss", "none",
            "maliciousIntent", "no",
            "manyAffected", "yes",
            "unintelligible", "no");

    /** The same at one known recipient: 2.5, medium. */
    static final Map<String, String> SCORED_MEDIUM = Map.of(
            "dataCategory", "financial",
            "dataContext", "none",
            "identification", "significant",
            "confidentialityLoss", "known-recipients",
            "integrityLoss", "none",
            "availabilityLoss", "none",
            "maliciousIntent", "no",
            "manyAffected", "no",
            "unintelligible", "no");

    /** A contact export at an open address: 1.5, low. */
    static final Map<String, String> SCORED_LOW = Map.of(
            "dataCategory", "simple",
            "dataContext", "none",
            "identification", "maximum",
            "confidentialityLoss", "unknown-recipients",
            "integrityLoss", "none",
            "availabilityLoss", "none",
            "maliciousIntent", "no",
            "manyAffected", "no",
            "unintelligible", "no");

    static final Map<String, String> LESSONS =
            Map.of("containment", "contained", "rootCause", "misconfiguration", "lesson", "technical-measure");

    static OpenBreach report(People people, String body) {
        HttpResponse<String> created = post(people, UUID.randomUUID().toString(), body);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        JsonNode view = Json.read(created);
        String id = view.path("id").asText();
        assertThat(created.headers().firstValue("Location")).contains("/api/v1/breaches/" + id);
        return new OpenBreach(
                people, new OpenCase(people, id, view.path("reference").asText()));
    }

    static OpenBreach inFrance(People people, Instant aware) {
        return report(people, """
                {"awareAt": "%s", "countries": ["FR"], "nature": ["confidentiality"],
                 "description": "A bucket with invoices stood open"}""".formatted(aware));
    }

    /** Adds what has become known since. */
    HttpResponse<String> add(String facts) {
        return people.program().post("/api/v1/breaches/" + id() + "/facts", facts);
    }

    static HttpResponse<String> post(People people, String key, String body) {
        return people.site()
                .send(people.program()
                        .request("POST", "/api/v1/breaches")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    /** The text of the notice of this kind at this place, as it reads now. */
    String draft(String kind, String place) {
        String path = "/breaches/" + id();
        Desk officer = Desk.of(people, "officer");
        String notice = StreamSupport.stream(view().path("notices").spliterator(), false)
                .filter(each -> each.path("kind").asText().equals(kind))
                .filter(each -> each.path("place").asText().equals(place))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        HttpResponse<String> page = officer.post(officer.get(path), path + "/draft", Map.of("notice", notice));
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.body()
                .substring(page.body().indexOf("<article"), page.body().indexOf("</article>"));
    }

    String id() {
        return work.id();
    }

    JsonNode view() {
        HttpResponse<String> response = people.program().get("/api/v1/breaches/" + id());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Json.read(response);
    }

    String status() {
        return view().path("status").asText();
    }

    /** The deadlines of this event at this place that are not superseded. */
    List<JsonNode> deadlines(String event, String place) {
        return StreamSupport.stream(view().path("deadlines").spliterator(), false)
                .filter(each -> each.path("event").asText().equals(event))
                .filter(each -> each.path("place").asText().equals(place))
                .filter(each -> !each.path("state").asText().equals("superseded"))
                .toList();
    }

    Instant due(String event, String place) {
        return OffsetDateTime.parse(deadlines(event, place).get(0).path("dueAt").asText())
                .toInstant();
    }

    String state(String event, String place) {
        return deadlines(event, place).get(0).path("state").asText();
    }

    OpenBreach complete(String user, String task, Map<String, String> answers) {
        work.complete(user, task, answers);
        return this;
    }

    /** Contained, certain and scored: an officer decides next. */
    OpenBreach scored() {
        return scored(SCORED_HIGH);
    }

    OpenBreach scored(Map<String, String> scores) {
        return complete("security", "Contain breach", Map.of("containment", "contained"))
                .complete("officer", "Assess awareness", AWARE)
                .complete("analyst", "Score severity", scores);
    }

    OpenBreach decided(String severity) {
        return scored(severity.equals("medium") ? SCORED_MEDIUM : SCORED_HIGH)
                .complete(
                        "officer",
                        "Decide severity",
                        Map.of("severityDecision", severity, "loweringReason", "not-lowered"));
    }

    OpenBreach closed() {
        complete("security", "Draw lessons", LESSONS);
        eventually(() -> assertThat(status()).isEqualTo("closed"));
        return this;
    }

    String evidence() {
        return people.program().get("/api/v1/breaches/" + id() + "/evidence").body();
    }
}
