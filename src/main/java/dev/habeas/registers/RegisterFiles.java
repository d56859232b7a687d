package dev.habeas.registers;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads the register files, checks each against its schema and all of them against each other. */
final class RegisterFiles {

    static final List<String> NAMES = List.of(
            "legal-bases",
            "purposes",
            "categories",
            "sources",
            "retention",
            "recipients",
            "transfers",
            "trackers",
            "decision-points",
            "never-disclosed",
            "systems");

    private final JsonMapper json = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final ResourceLoader resources;
    private final String location;
    private final List<String> errors = new ArrayList<>();

    /** @param location a folder, such as {@code classpath:registers/} */
    RegisterFiles(ResourceLoader resources, String location) {
        this.resources = resources;
        this.location = location.endsWith("/") ? location : location + "/";
    }

    /** @throws IllegalStateException that names each file and place that is wrong */
    Registers read() {
        ObjectNode all = json.createObjectNode();
        String version = "";
        JsonSchema schema = schema();
        for (String name : NAMES) {
            JsonNode file = file(name);
            for (ValidationMessage message : schema.validate(named(name, file))) {
                errors.add(name + ".yaml: " + message.getMessage());
            }
            String from = file.path("version").asText("");
            version = from.compareTo(version) > 0 ? from : version;
            all.set(member(name), file.path("entries"));
        }
        stopAtErrors();
        all.set("version", TextNode.valueOf(version));
        Registers registers = json.convertValue(all, Registers.class);
        errors.addAll(RegisterLinks.broken(registers));
        stopAtErrors();
        return registers;
    }

    private void stopAtErrors() {
        if (!errors.isEmpty()) {
            throw new IllegalStateException("HABEAS-REG-001 The registers in " + location + " are not in order:\n  "
                    + String.join("\n  ", errors));
        }
    }

    /** The file under its own name, so that one schema describes every file. */
    private JsonNode named(String name, JsonNode file) {
        return json.createObjectNode().set(name, file);
    }

    private static String member(String name) {
        StringBuilder member = new StringBuilder();
        for (String word : name.split("-")) {
            member.append(member.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return member.toString();
    }

    private JsonNode file(String name) {
        Resource resource = resources.getResource(location + name + ".yaml");
        try (InputStream yaml = resource.getInputStream()) {
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            return json.valueToTree(content == null ? Map.of() : content);
        } catch (IOException e) {
            errors.add(name + ".yaml: cannot be read");
        } catch (YAMLException e) {
            errors.add(name + ".yaml: is not YAML: " + e.getMessage());
        }
        return json.createObjectNode();
    }

    private JsonSchema schema() {
        try (InputStream schema = resources
                .getResource("classpath:static/schemas/register-1.json")
                .getInputStream()) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(json.readTree(schema));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
