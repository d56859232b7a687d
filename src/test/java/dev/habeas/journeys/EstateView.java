package dev.habeas.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo estate as anybody sees it over HTTP, and what its suppression lists and logs count. */
final class EstateView {

    /** Accounts are used for the contract, too, so the stop of this purpose ends no other use. */
    private static final String ONE_OF_SEVERAL = "fraud-prevention";

    private final Site site;
    private final JdbcClient jdbc;

    EstateView(Site site, JdbcClient jdbc) {
        this.site = site;
        this.jdbc = jdbc;
    }

    /**
     * What one system stores about a person, and does on it.
     *
     * @param rows empty if it holds nothing
     * @param use status of an attempt to use the rows
     * @param suppressed how many entries its suppression list has, of anybody, by purpose
     * @param instructions how many instructions it ever took, of anybody
     */
    record Holding(List<JsonNode> rows, int use, Map<String, Long> suppressed, long instructions) {}

    /** One holding per system. */
    Map<String, Holding> of(String email) {
        Map<String, Holding> all = new TreeMap<>();
        Newcomers.EVERYWHERE.forEach(system -> all.put(system, holding(system, email)));
        return all;
    }

    /** Everything that changed, in words by system; systems without a change are left out. */
    Map<String, String> changes(Map<String, Holding> before, String email) {
        Map<String, String> changes = new TreeMap<>();
        of(email).forEach((system, now) -> {
            String words = words(before.get(system), now);
            if (!words.isEmpty()) {
                changes.put(system, words);
            }
        });
        return changes;
    }

    /** How many instructions all systems together took since. */
    long instructionsTaken(Map<String, Holding> before) {
        return before.entrySet().stream()
                .mapToLong(each ->
                        instructions(schema(each.getKey())) - each.getValue().instructions())
                .sum();
    }

    /** How the system treats instructions from now on. */
    void behaves(String system, String mode) {
        HttpResponse<String> set = Caller.nobody(site)
                .call("PUT", "/demo/estate/" + system + "/behaviour", "{\"mode\": \"" + mode + "\"}");
        assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
    }

    private Holding holding(String system, String email) {
        String schema = schema(system);
        String path = "/demo/estate/" + system + "/subjects/" + email;
        HttpResponse<String> stored = Caller.nobody(site).get(path);
        List<JsonNode> rows = new ArrayList<>();
        Json.read(stored).path("rows").forEach(rows::add);
        Map<String, Long> suppressed = new TreeMap<>();
        jdbc.sql("select purpose, count(*) as entries from " + schema + ".suppression group by purpose")
                .query(row -> {
                    suppressed.put(row.getString("purpose"), row.getLong("entries"));
                });
        return new Holding(rows, Caller.nobody(site).get(path + "/use").statusCode(), suppressed, instructions(schema));
    }

    private static String schema(String system) {
        return "estate_" + system.replace('-', '_');
    }

    private long instructions(String schema) {
        return jdbc.sql("select count(*) from " + schema + ".instruction_log")
                .query(Long.class)
                .single();
    }

    private static String words(Holding before, Holding all) {
        List<String> words = new ArrayList<>();
        Holding now = withoutStatements(all);
        if (now.rows().size() < all.rows().size()) {
            words.add("stated");
        }
        if (now.rows().isEmpty() && !before.rows().isEmpty()) {
            words.add("gone");
        } else if (now.rows().size() != before.rows().size()) {
            words.add("kept " + now.rows().size() + " " + values(now.rows(), "table"));
        } else if (!corrected(before, now).isEmpty()) {
            words.add("corrected " + corrected(before, now));
        }
        boolean restricted =
                now.rows().stream().anyMatch(row -> row.path("restricted").asBoolean());
        if (restricted) {
            words.add("restricted " + values(now.rows(), "restrictionGround"));
        }
        String stopped = now.suppressed().entrySet().stream()
                .filter(each -> each.getValue() > before.suppressed().getOrDefault(each.getKey(), 0L))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" "));
        if (!stopped.isEmpty()) {
            words.add("stopped " + stopped);
        }
        boolean unused = restricted || !(stopped.isEmpty() || stopped.equals(ONE_OF_SEVERAL));
        int expected = now.rows().isEmpty() ? 404 : unused ? 423 : 200;
        assertThat(now.use()).as("use after: %s", words).isEqualTo(expected);
        return String.join(", ", words);
    }

    private static Holding withoutStatements(Holding all) {
        return new Holding(
                all.rows().stream()
                        .filter(row -> !row.path("table").asText().equals("statement"))
                        .toList(),
                all.use(),
                all.suppressed(),
                all.instructions());
    }

    private static String values(List<JsonNode> rows, String member) {
        return rows.stream()
                .map(row -> row.path(member).asText())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(" "));
    }

    /** The members that differ in any row, but for the restriction. */
    private static String corrected(Holding before, Holding now) {
        TreeSet<String> members = new TreeSet<>();
        for (int place = 0; place < now.rows().size(); place++) {
            JsonNode old = before.rows().get(place);
            ((ObjectNode) now.rows().get(place)).properties().forEach(member -> {
                if (!member.getKey().startsWith("restrict")
                        && !member.getValue().equals(old.path(member.getKey()))) {
                    members.add(member.getKey() + "=" + member.getValue().asText());
                }
            });
        }
        return String.join(" ", members);
    }
}
