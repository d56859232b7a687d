package dev.habeas.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A form whose answers come from the configuration. */
class ChoicesInFormsTest {

    private static final String FORM = """
            {"components": [{"type": "text"},
             {"key": "customer", "values": [{"label": "Nobody", "value": "nobody"}]}, {"key": "other", "values": []}]}""";

    private final ChoicesInForms choices = new ChoicesInForms(List.of(new Customers()));

    private static final class Customers implements FormChoices {

        @Override
        public String form() {
            return "find-customer";
        }

        @Override
        public String field() {
            return "customer";
        }

        @Override
        public List<Choice> choices() {
            return List.of(new Choice("acme", "Acme"), new Choice("globex", "Globex"));
        }
    }

    @Test
    void configuredAnswersComeBeforeTheFormsOwn() throws IOException {
        JsonNode form = new ObjectMapper().readTree(fill("forms/instruction/find-customer.form"));
        assertThat(form.at("/components/1/values").findValuesAsText("value"))
                .containsExactly("acme", "globex", "nobody");
        assertThat(form.at("/components/2/values")).isEmpty();
    }

    @Test
    void everyOtherFileIsDeployedAsItIs() throws IOException {
        assertThat(fill("forms/shared/other.form")).isEqualTo(FORM);
    }

    private String fill(String path) throws IOException {
        return new String(
                choices.fill(path, new ByteArrayInputStream(FORM.getBytes(StandardCharsets.UTF_8)))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
    }
}
