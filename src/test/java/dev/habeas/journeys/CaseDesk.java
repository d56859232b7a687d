package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A case full of personal data, for tests of the pages that must not show it to just anybody. */
final class CaseDesk {

    static final String NAME = "Zoë <b>Canary</b> ${7777*7777} [[${7777*7777}]] __${7777*7777}__";
    static final String NAME_ON_THE_PAGE =
            "Zoë &lt;b&gt;Canary&lt;/b&gt; ${7777*7777} [[${7777*7777}]] __${7777*7777}__";
    static final String MESSAGE = "<script>alert(1)</script> #{7777*7777} {{7777*7777}}";
    static final String MESSAGE_ON_THE_PAGE = "&lt;script&gt;alert(1)&lt;/script&gt; #{7777*7777} {{7777*7777}}";

    private CaseDesk() {}

    static String someone() {
        return "zoe." + UUID.randomUUID() + "@example.org";
    }

    static OpenCase open(People people, String email) {
        return OpenCase.open(
                people,
                Json.write(Map.of(
                        "right", "erasure",
                        "residence", "DE",
                        "channel", "web",
                        "locale", "en",
                        "subject",
                                Map.of(
                                        "name",
                                        NAME,
                                        "birthDate",
                                        "1984-03-12",
                                        "identifiers",
                                        List.of(Map.of("type", "email", "value", email))),
                        "details", Map.of("message", MESSAGE))));
    }

    static String page(OpenCase subject) {
        return "/cases/" + subject.id();
    }

    /** Gives the task of this name to the user, as a click on "Claim" does. */
    static String claim(OpenCase subject, String user, String task) {
        eventually(() -> assertThat(subject.tasks(user)).contains(task));
        String id = subject.taskId(user, task);
        HttpResponse<String> claimed = subject.people()
                .staff(user)
                .post("/engine-rest/task/" + id + "/claim", Json.write(Map.of("userId", user)));
        assertThat(claimed.statusCode()).as(claimed.body()).isEqualTo(204);
        return id;
    }
}
