package dev.habeas.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the texts of the engine's web applications with ours laid over them, so that the few which name the vendor are
 * replaced and our own are added without a copy of the rest.
 */
@RestController
final class WebappTexts {

    private final ObjectMapper json;

    WebappTexts(ObjectMapper json) {
        this.json = json;
    }

    @GetMapping("/camunda/app/{app:tasklist|cockpit|admin|welcome}/locales/{language:en|de}.json")
    JsonNode texts(@PathVariable String app, @PathVariable String language) throws IOException {
        JsonNode texts = read("META-INF/resources/webjars/camunda/app/" + app + "/locales/" + language + ".json");
        ((ObjectNode) texts.get("labels")).setAll((ObjectNode) read("webapps/texts_" + language + ".json"));
        return texts;
    }

    private JsonNode read(String path) throws IOException {
        try (InputStream content = new ClassPathResource(path).getInputStream()) {
            return json.readTree(content);
        }
    }
}
