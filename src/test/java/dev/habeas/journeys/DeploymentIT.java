package dev.habeas.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the packaged application has deployed: every model, rule table and form, under the name of its place. */
class DeploymentIT {

    private static final Caller ADMIN = Caller.staff(SharedApplication.get(), "admin");

    @Test
    void everyFileIsDeployedAtItsPlace() throws IOException {
        JsonNode deployments = read("/engine-rest/deployment");
        assertThat(deployments).hasSize(1);

        assertThat(texts(
                        read("/engine-rest/deployment/"
                                + deployments.get(0).path("id").asText() + "/resources"),
                        "name"))
                .containsExactlyInAnyOrderElementsOf(files("bpmn", "dmn", "form"));
    }

    @Test
    void everyModelAndTableIsDefinedOnce() throws IOException {
        assertThat(texts(read("/engine-rest/process-definition"), "resource"))
                .containsExactlyInAnyOrderElementsOf(files("bpmn"));
        assertThat(texts(read("/engine-rest/decision-definition"), "resource"))
                .containsExactlyInAnyOrderElementsOf(files("dmn"));
    }

    private static JsonNode read(String path) throws IOException {
        var answer = ADMIN.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private static List<String> texts(JsonNode list, String member) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.path(member).asText()));
        return texts;
    }

    private static List<String> files(String... endings) throws IOException {
        try (Stream<Path> processes = Files.walk(Path.of("processes"));
                Stream<Path> forms = Files.walk(Path.of("forms"))) {
            return Stream.concat(processes, forms)
                    .map(Path::toString)
                    .filter(path -> Stream.of(endings).anyMatch(ending -> path.endsWith("." + ending)))
                    .toList();
        }
    }
}
