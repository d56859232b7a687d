package dev.habeas.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/** The form of a task as Tasklist gets it from the engine, and what becomes of answers that it does not offer. */
final class TasklistForm {

    private static final Set<String> TRIED = ConcurrentHashMap.newKeySet();

    /** Every word that some form offers for a field of this name, and one that none does. */
    private static final Map<String, List<String>> WORDS = Map.of(
            "decision", List.of("granted", "partly-granted", "refused", "perhaps"),
            "refusalDecision", List.of("approved", "rejected", "perhaps"),
            "identityDecision", List.of("verified", "not-verified", "ask", "perhaps"),
            "ground", List.of("EU-11-2", "EU-12-5-UNFOUNDED", "IDENTITY", "CA-105-d-8", "EU-99"));

    private final Map<String, List<String>> offered = new TreeMap<>();

    private TasklistForm(JsonNode form) {
        form.path("components")
                .forEach(field -> offered.put(
                        field.path("key").asText(),
                        StreamSupport.stream(field.path("values").spliterator(), false)
                                .map(value -> value.path("value").asText())
                                .toList()));
        offered.remove("");
    }

    static TasklistForm of(OpenCase subject, String user, String task) {
        HttpResponse<String> form =
                subject.people().staff(user).get("/engine-rest/task/" + subject.taskId(user, task) + "/deployed-form");
        assertThat(form.statusCode()).as(form.body()).isEqualTo(200);
        return new TasklistForm(Json.read(form));
    }

    /** What a person wants to answer can be chosen on the form. */
    void offers(Map<String, String> answers) {
        answers.forEach(
                (field, answer) -> assertThat(offered.get(field)).as(field).contains(answer));
    }

    /** The server takes none of the answers that the form does not offer; each task of a right is tried once. */
    void refusesTheRest(OpenCase subject, String right, Cell.Turn turn) {
        if (!TRIED.add(right + " " + turn.task())) {
            return;
        }
        offered.forEach((field, values) -> {
            Set<String> others = new TreeSet<>(WORDS.getOrDefault(field, List.of("perhaps")));
            values.forEach(others::remove);
            others.forEach(other -> refuses(subject, turn, field, other));
        });
    }

    private void refuses(OpenCase subject, Cell.Turn turn, String field, String answer) {
        Map<String, String> answers = new TreeMap<>(turn.answers());
        answers.put(field, answer);
        if (field.equals("ground")) {
            answers.put("decision", "refused");
        } else if (field.equals("decision") && offered.containsKey("ground")) {
            answers.put("ground", offered.get("ground").get(0));
        }
        HttpResponse<String> response = subject.attempt(turn.person(), turn.task(), answers);
        assertThat(response.statusCode())
                .as("%s: %s=%s, which the form does not offer: %s", turn.task(), field, answer, response.body())
                .isBetween(400, 499);
        assertThat(subject.tasks(turn.person())).contains(turn.task());
    }
}
