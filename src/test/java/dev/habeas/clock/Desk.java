package dev.habeas.clock;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Everyone who deals with one case: its API client, the people with tasks, and time. */
@TestComponent
final class Desk {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final MockMvc http;
    private final ObjectMapper json;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final IdentityService identities;
    private final TimeMachine time;

    Desk(
            MockMvc http,
            ObjectMapper json,
            RuntimeService runtime,
            ManagementService management,
            TaskService tasks,
            IdentityService identities,
            TimeMachine time) {
        this.http = http;
        this.json = json;
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.identities = identities;
        this.time = time;
    }

    record Opened(String id, String reference, String mailbox) {}

    record Answer(int status, JsonNode body) {}

    /** An erasure request that arrives now; its acknowledgement has left and the first task is open. */
    Opened open(String residence, Instant now) {
        return open("erasure", "{}", residence, now);
    }

    Opened open(String right, String details, String residence, Instant now) {
        time.travelTo(now);
        Opened opened = ask(right, details, residence, now.toString(), "email", UUID.randomUUID() + "@people.example");
        run(opened);
        awaitEvidence(opened, "letter-sent");
        return opened;
    }

    /** An erasure request with a stated receipt; nothing has run yet. */
    Opened open(String residence, String receivedAt) {
        return open(residence, receivedAt, "email", UUID.randomUUID() + "@people.example");
    }

    Opened open(String residence, String receivedAt, String type, String value) {
        return ask("erasure", "{}", residence, receivedAt, type, value);
    }

    private Opened ask(String right, String details, String residence, String receivedAt, String type, String value) {
        String body = """
                {"right": "%s", "details": %s, "residence": "%s", "channel": "post", "receivedAt": "%s",
                 "subject": {"name": "Kim Doe", "identifiers": [{"type": "%s", "value": "%s"}]}}""".formatted(right, details, residence, receivedAt, type, value);
        Answer created = api(post("/api/v1/requests")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .content(body));
        if (created.status() != 201) {
            throw new AssertionError(created);
        }
        return new Opened(
                created.body().get("id").asText(),
                created.body().get("reference").asText(),
                value);
    }

    JsonNode view(Opened opened) {
        return api(get("/api/v1/requests/" + opened.id())).body();
    }

    /** The deadline of this event that stands. */
    JsonNode deadline(Opened opened, String event) {
        return deadlines(opened).stream()
                .filter(each -> each.get("event").asText().equals(event))
                .filter(each -> !each.get("state").asText().equals("superseded"))
                .findFirst()
                .orElseThrow();
    }

    List<JsonNode> superseded(Opened opened, String event) {
        return deadlines(opened).stream()
                .filter(each -> each.get("event").asText().equals(event))
                .filter(each -> each.get("state").asText().equals("superseded"))
                .toList();
    }

    List<JsonNode> deadlines(Opened opened) {
        return StreamSupport.stream(view(opened).get("deadlines").spliterator(), false)
                .toList();
    }

    List<String> evidence(Opened opened) {
        JsonNode entries =
                api(get("/api/v1/requests/" + opened.id() + "/evidence")).body().findValue("entries");
        return StreamSupport.stream(entries.spliterator(), false)
                .map(entry -> entry.get("type").asText())
                .toList();
    }

    void awaitEvidence(Opened opened, String type) {
        Awaitility.await().atMost(PATIENCE).until(() -> evidence(opened).contains(type));
    }

    /** Runs what mail sets going until the case has this evidence. */
    void runUntil(Opened opened, String type) {
        Awaitility.await().atMost(PATIENCE).until(() -> {
            run(opened);
            return evidence(opened).contains(type);
        });
    }

    Answer send(Opened opened, String path, String body) {
        return api(post("/api/v1/requests/" + opened.id() + path).content(body));
    }

    /** Presses the button of the case page. */
    Answer propose(String caseId, String group) {
        return answer(post("/cases/" + caseId + "/extension")
                .with(user("someone").authorities(new SimpleGrantedAuthority("GROUP_" + group)))
                .with(csrf()));
    }

    /** Runs the jobs of the case that are due, in the order in which they are. */
    void run(Opened opened) {
        for (List<Job> due = due(opened); !due.isEmpty(); due = due(opened)) {
            management.executeJob(due.get(0).getId());
        }
    }

    void runAt(Opened opened, Instant now) {
        time.travelTo(now);
        run(opened);
    }

    private List<Job> due(Opened opened) {
        return instances(opened).stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance).executable().list().stream())
                .sorted(Comparator.comparing(Job::getDuedate))
                .toList();
    }

    List<String> instances(Opened opened) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(opened.reference()).list().stream()
                .map(instance -> instance.getId())
                .toList();
    }

    List<Job> timers(Opened opened) {
        return instances(opened).stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance).timers().list().stream())
                .toList();
    }

    List<Task> tasks(Opened opened) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(opened.reference())
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    Task task(Opened opened, String key) {
        return tasks(opened).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** A person of this group takes the decision; what follows from it runs. */
    void complete(Opened opened, String key, String person, String group, Map<String, Object> decision) {
        decide(opened, key, person, group, decision);
        run(opened);
    }

    /** A person of this group takes the decision. */
    void decide(Opened opened, String key, String person, String group, Map<String, Object> decision) {
        identities.setAuthentication(person, List.of(group));
        try {
            String task = task(opened, key).getId();
            tasks.claim(task, person);
            tasks.complete(task, decision);
        } finally {
            identities.clearAuthentication();
        }
    }

    private Answer api(MockHttpServletRequestBuilder request) {
        return answer(
                request.header("Authorization", "Bearer habeas-demo-token").contentType("application/json"));
    }

    private Answer answer(MockHttpServletRequestBuilder request) {
        try {
            MockHttpServletResponse response = http.perform(request).andReturn().getResponse();
            return new Answer(response.getStatus(), json.readTree(response.getContentAsString()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
