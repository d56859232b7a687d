package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A case as the program that opened it and the people who work on it see it: over REST. */
record OpenCase(People people, String id, String reference) {

    private static final String DECLARED = "data-points-and-declaration";
    private static final Set<String> REFUSALS = Set.of("refused", "partly-granted");

    /** Tasks that are answered in words whatever is decided; a test writes them itself. */
    private static final Set<String> IN_WORDS = Set.of("Answer enquiry", "Review automated decision");

    /** An erasure request of a person who is known by this mailbox and lives in Germany. */
    static OpenCase erasure(People people, String email) {
        return open(people, """
                {"right": "erasure", "residence": "DE", "channel": "web", "locale": "en",
                 "subject": {"name": "Anna Beispiel", "identifiers": [{"type": "email", "value": "%s"}]}}""".formatted(email));
    }

    static OpenCase open(People people, String body) {
        return opened(people, post(people, UUID.randomUUID().toString(), body));
    }

    /** What a customer, for whom we are processor, has instructed. */
    static OpenCase instructed(People people, String body) {
        return opened(
                people,
                handIn(
                        people,
                        people.customer(),
                        "/api/v1/instructions",
                        UUID.randomUUID().toString(),
                        body));
    }

    static HttpResponse<String> post(People people, String key, String body) {
        return handIn(people, people.program(), "/api/v1/requests", key, body);
    }

    private static HttpResponse<String> handIn(People people, Caller client, String path, String key, String body) {
        return people.site()
                .send(client.request("POST", path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    private static OpenCase opened(People people, HttpResponse<String> created) {
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        JsonNode view = Json.read(created);
        return new OpenCase(
                people, view.path("id").asText(), view.path("reference").asText());
    }

    JsonNode view() {
        HttpResponse<String> response = people.program().get("/api/v1/requests/" + id);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Json.read(response);
    }

    String status() {
        return view().path("status").asText();
    }

    /** The state of each recipient. */
    Map<String, String> recipients() {
        return StreamSupport.stream(view().path("recipients").spliterator(), false)
                .collect(Collectors.toMap(
                        each -> each.path("processor").asText(),
                        each -> each.path("state").asText()));
    }

    OpenCase becomes(String status) {
        eventually(() -> assertThat(status()).isEqualTo(status));
        return this;
    }

    /** The names of the open tasks that this person can see. */
    List<String> tasks(String user) {
        return StreamSupport.stream(list(user).spliterator(), false)
                .map(task -> task.path("name").asText())
                .toList();
    }

    /** @throws java.util.NoSuchElementException if the person sees no such task */
    String taskId(String user, String task) {
        return StreamSupport.stream(list(user).spliterator(), false)
                .filter(each -> each.path("name").asText().equals(task))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    private JsonNode list(String user) {
        return Json.read(people.staff(user)
                .post("/engine-rest/task", "{\"processInstanceBusinessKey\": \"" + reference + "\"}"));
    }

    /** Waits for the task, takes it and fills in its form. */
    OpenCase complete(String user, String task, Map<String, String> answers) {
        HttpResponse<String> response = attempt(user, task, answers);
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 204);
        return this;
    }

    /** As {@link #complete}, for a form that may be refused. Who refuses writes why before, as the forms ask. */
    HttpResponse<String> attempt(String user, String task, Map<String, String> answers) {
        eventually(() -> assertThat(tasks(user)).contains(task));
        String path = "/engine-rest/task/" + taskId(user, task);
        HttpResponse<String> claimed = people.staff(user).post(path + "/claim", Json.write(Map.of("userId", user)));
        if (claimed.statusCode() != 204) {
            return claimed;
        }
        if (REFUSALS.contains(answers.getOrDefault("decision", "")) && !IN_WORDS.contains(task)) {
            Beside.write(this, user, task, "That is how it is in this very case.");
        }
        if (filledIn(answers).containsValue(DECLARED)) {
            Beside.takeDownADeclaration(this, user);
        }
        return submit(user, task, answers);
    }

    /** Sends the form of a task that the user has; nothing is done beside it. */
    HttpResponse<String> submit(String user, String task, Map<String, String> answers) {
        String path = "/engine-rest/task/" + taskId(user, task);
        Map<String, Object> variables = filledIn(answers).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> Map.of("value", each.getValue())));
        return people.staff(user).post(path + "/submit-form", Json.write(Map.of("variables", variables)));
    }

    /** Who says "verified" also says by what: as much as the rules ask for in most cases. */
    private Map<String, String> filledIn(Map<String, String> answers) {
        if (!answers.containsValue("verified") || answers.containsKey("identityMethod")) {
            return answers;
        }
        Map<String, String> all = new HashMap<>(answers);
        all.put("identityMethod", isDeclarationAsked() ? DECLARED : "three-data-points");
        return all;
    }

    private boolean isDeclarationAsked() {
        return evidence().contains("\"level\":\"" + DECLARED + "\"");
    }

    /** Identity verified, everything to be erased: from here on it is up to the recipients. */
    OpenCase granted() {
        return complete("analyst", "Verify identity", Map.of("identityDecision", "verified"))
                .complete("analyst", "Decide erasure", Map.of("decision", "granted"));
    }

    /** The evidence as the interface hands it out. */
    String evidence() {
        return people.program().get("/api/v1/requests/" + id + "/evidence").body();
    }
}
