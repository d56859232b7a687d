package dev.habeas.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes the {@link FormChoices} into the forms they belong to; every other file stays as it is. */
@Component
final class ChoicesInForms {

    private final List<FormChoices> all;
    private final ObjectMapper json = new ObjectMapper();

    ChoicesInForms(List<FormChoices> all) {
        this.all = all;
    }

    InputStream fill(String path, InputStream file) throws IOException {
        String name = path.substring(path.lastIndexOf('/') + 1);
        List<FormChoices> wanted =
                all.stream().filter(each -> name.equals(each.form() + ".form")).toList();
        if (wanted.isEmpty()) {
            return file;
        }
        try (file) {
            JsonNode form = json.readTree(file);
            wanted.forEach(choices -> fill(form, choices));
            return new ByteArrayInputStream(json.writeValueAsBytes(form));
        }
    }

    private static void fill(JsonNode form, FormChoices choices) {
        for (JsonNode field : form.path("components")) {
            if (field.path("key").asText().equals(choices.field())) {
                ArrayNode values = ((ObjectNode) field).withArray("values");
                int place = 0;
                for (FormChoices.Choice choice : choices.choices()) {
                    values.insertObject(place++).put("label", choice.label()).put("value", choice.value());
                }
            }
        }
    }
}
