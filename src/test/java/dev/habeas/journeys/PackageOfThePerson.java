package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** A person of the demo estate who asks for their data and takes it away, with all that staff does in between. */
record PackageOfThePerson(OpenCase subject, Map<String, String> files) {

    /** @param right {@code access} or {@code portability} */
    static PackageOfThePerson fetch(People people, String right, String residence, String email) {
        OpenCase subject = OpenCase.open(people, """
                        {"right": "%s", "residence": "%s", "channel": "web", "locale": "en",
                         "subject": {"identifiers": [{"type": "email", "value": "%s"}]}}""".formatted(right, residence, email))
                .complete("analyst", "Verify identity", Map.of("identityDecision", "verified"))
                .complete("analyst", "Review package", Map.of("decision", "granted"))
                .becomes("completed");
        eventually(() -> assertThat(latest(people, email, "/privacy/package/")).isNotEmpty());
        TakenAway person = new TakenAway(people.site(), latest(people, email, "/privacy/package/"));
        String code = person.code(() -> latest(people, email, ""));
        return new PackageOfThePerson(
                subject, TakenAway.files(person.fetch(code).body()));
    }

    /** By system, as {@link EstateRows} writes them. */
    Map<String, List<String>> rows() {
        Map<String, List<String>> systems = new TreeMap<>();
        files.forEach((name, content) -> {
            if (name.endsWith(".json") && name.startsWith("data/")) {
                JsonNode export = Json.read(content);
                List<String> rows = new ArrayList<>();
                export.path("rows")
                        .forEach(
                                row -> rows.add(EstateRows.row(row.path("table").asText(), row)));
                rows.sort(null);
                systems.put(export.path("system").asText(), rows);
            }
        });
        return systems;
    }

    /** The newest mail with this in it; empty if there is none. */
    private static String latest(People people, String email, String part) {
        JsonNode mails = Json.read(Caller.nobody(people.site()).get("/demo/outbox/messages?to=" + email));
        return StreamSupport.stream(mails.spliterator(), false)
                .map(mail -> mail.path("text").asText())
                .filter(text -> text.contains(part))
                .findFirst()
                .orElse("");
    }
}
