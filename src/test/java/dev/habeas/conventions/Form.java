package dev.habeas.conventions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One form of Tasklist and the conventions for forms: decisions only, each explained, none taken in advance. */
record Form(Path file, JsonNode json) {

    static final Path FORMS = Path.of("forms");
    private static final Set<String> ALLOWED = Set.of("text", "radio", "select", "checkbox", "number", "datetime");

    static List<Form> all() {
        try (Stream<Path> files = Files.walk(FORMS)) {
            return files.filter(file -> file.toString().endsWith(".form"))
                    .sorted()
                    .map(Form::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Form read(Path file) {
        try {
            return new Form(file, new ObjectMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<Form> named(@Nullable String name) {
        return all().stream().filter(form -> form.name().equals(name)).findFirst();
    }

    String name() {
        return file.getFileName().toString().replace(".form", "");
    }

    /** The process variables the form writes. */
    Set<String> keys() {
        return Set.copyOf(components()
                .filter(field -> field.has("key"))
                .map(field -> field.get("key").asText())
                .toList());
    }

    List<String> findings() {
        Stream<String> head = Stream.of(json)
                .filter(form -> !form.path("id").asText().equals(name())
                        || form.path("schemaVersion").asInt() != 16
                        || !form.path("executionPlatform").asText().equals("Camunda Platform"))
                .map(form -> "id, schema version or platform is wrong");
        Stream<String> fields = components().flatMap(Form::findings);
        return Stream.concat(head, fields).toList();
    }

    private static Stream<String> findings(JsonNode field) {
        String type = field.path("type").asText();
        String name = field.path("id").asText();
        if (!ALLOWED.contains(type)) {
            return Stream.of(name + " is a " + type + ": a form holds decisions only");
        }
        if (type.equals("text")) {
            return Stream.empty();
        }
        boolean explained = field.hasNonNull("label") && field.hasNonNull("description");
        boolean open = field.path("validate").path("required").asBoolean() && !field.has("defaultValue");
        return explained && open
                ? Stream.empty()
                : Stream.of(name + " lacks label or description, is not required, or is decided in advance");
    }

    private Stream<JsonNode> components() {
        return StreamSupport.stream(json.path("components").spliterator(), false);
    }

    @Override
    public String toString() {
        return name();
    }
}
