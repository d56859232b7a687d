package dev.habeas.journeys;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/**
 * One right with one outcome: a cell of {@code journeys/outcomes.yaml}, where the members are explained. Lists and texts
 * that a cell does not have are empty.
 */
record Cell(
        String right,
        String outcome,
        String residence,
        String locale,
        Map<String, String> details,
        List<String> systems,
        String silent,
        String chase,
        String meanwhile,
        String left,
        List<String> people,
        List<String> late,
        List<String> later,
        List<String> refused,
        String withdrawn,
        String status,
        String answer,
        List<String> letters,
        List<String> instructions,
        Map<String, String> estate,
        String impossible) {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    Cell {
        residence = residence == null ? "DE" : residence;
        locale = locale == null ? "en" : locale;
        details = details == null ? Map.of() : details;
        systems = systems == null ? Newcomers.EVERYWHERE : systems;
        silent = plain(silent);
        chase = plain(chase);
        meanwhile = plain(meanwhile);
        left = plain(left);
        people = people == null ? List.of() : people;
        late = late == null ? List.of() : late;
        later = later == null ? List.of() : later;
        refused = refused == null ? List.of() : refused;
        withdrawn = plain(withdrawn);
        status = status == null ? "completed" : status;
        answer = answer == null ? "granted" : answer;
        letters = letters == null ? List.of() : letters;
        instructions = instructions == null ? List.of() : instructions;
        estate = estate == null ? Map.of() : estate;
        impossible = plain(impossible);
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** A person takes a task and fills in its form; written {@code analyst: Decide erasure: decision=granted}. */
    record Turn(String person, String task, Map<String, String> answers) {

        static Turn parse(String line) {
            String[] parts = line.split(": ", 3);
            return new Turn(
                    parts[0],
                    parts[1],
                    Arrays.stream(parts[2].split(" "))
                            .map(answer -> answer.split("="))
                            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
        }
    }

    static List<Turn> turns(List<String> lines) {
        return lines.stream().map(Turn::parse).toList();
    }

    boolean isWithdrawn() {
        return !withdrawn.isEmpty();
    }

    /** Taken back where the person has looked at the case; then it was handed in there, too. */
    boolean isByPage() {
        return withdrawn.endsWith("by page");
    }

    boolean hasSilence() {
        return !chase.isEmpty();
    }

    /** What people can go on with although a recipient is silent. */
    List<String> openMeanwhile() {
        return meanwhile.isEmpty() ? List.of() : List.of(meanwhile);
    }

    boolean isPossible() {
        return impossible.isEmpty();
    }

    /** What each system shows afterwards, by system; the file has it the other way round. */
    Map<String, String> changes() {
        Map<String, String> changes = new TreeMap<>();
        estate.forEach((words, named) -> Arrays.stream(named.split(" ")).forEach(system -> changes.put(system, words)));
        return changes;
    }

    /** Every cell of the table, in its order. */
    static Stream<Cell> all() {
        try (InputStream file = new ClassPathResource("journeys/outcomes.yaml").getInputStream()) {
            JsonNode table = MAPPER.valueToTree(new Yaml().load(file));
            return table.path("rights").properties().stream()
                    .flatMap(right -> right.getValue().properties().stream()
                            .map(cell -> read(right.getKey(), cell.getKey(), cell.getValue())))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Cell read(String right, String outcome, JsonNode members) {
        Map<String, Object> all = new TreeMap<>(Map.of("right", right, "outcome", outcome));
        members.properties().forEach(member -> all.put(member.getKey(), member.getValue()));
        return MAPPER.convertValue(all, Cell.class);
    }

    @Override
    public String toString() {
        return right + " " + outcome;
    }
}
