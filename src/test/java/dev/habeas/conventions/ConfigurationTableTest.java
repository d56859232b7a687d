package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The configuration table of the README against the settings that the code really has. */
class ConfigurationTableTest {

    private static final Pattern ROW = Pattern.compile("^\\| `(habeas\\.[a-z.-]+)` \\| (.*?) \\|", Pattern.MULTILINE);

    /** Read by the place they stand at, so the compiler's list of settings does not have them. */
    private static final Map<String, String> BY_PLACE = Map.of(
            "habeas.embedded-database.directory", "`./data/postgres`",
            "habeas.engine.worker-threads", "`16`");

    @Test
    void everyKeyIsThereWithItsDefault() throws IOException {
        Map<String, String> documented = new TreeMap<>();
        ROW.matcher(Files.readString(Path.of("README.md")))
                .results()
                .forEach(row -> documented.put(row.group(1), row.group(2)));

        assertThat(documented).containsExactlyInAnyOrderEntriesOf(settings());
    }

    private static Map<String, String> settings() throws IOException {
        Map<String, String> settings = new TreeMap<>(BY_PLACE);
        try (InputStream json =
                ConfigurationTableTest.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            new ObjectMapper()
                    .readTree(json)
                    .path("properties")
                    .forEach(property ->
                            settings.put(property.path("name").asText(), shown(property.path("defaultValue"))));
        }
        return settings;
    }

    private static String shown(JsonNode value) {
        if (value.isMissingNode()) {
            return "none";
        }
        String text = value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(", "))
                : value.asText();
        return "`" + text + "`";
    }
}
