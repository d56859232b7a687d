package dev.habeas.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebappTextsTest {

    private final WebappTexts texts = new WebappTexts(new ObjectMapper());

    @ParameterizedTest
    @CsvSource({
        "tasklist,en",
        "tasklist,de",
        "cockpit,en",
        "cockpit,de",
        "admin,en",
        "admin,de",
        "welcome,en",
        "welcome,de"
    })
    void noTextNamesTheVendorAndAllOthersAreKept(String app, String language) throws Exception {
        JsonNode labels = texts.texts(app, language).get("labels");

        assertThat(labels).noneMatch(label -> label.asText().toLowerCase().contains("camunda"));
        assertThat(labels.get("APP_VENDOR").asText()).isEqualTo("Habeas");
        assertThat(labels.get("PAGE_LOGIN_SIGN_IN_ACTION").asText()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"en,Case", "de,Fall"})
    void theTabOfTheCaseHasAName(String language, String name) throws Exception {
        assertThat(texts.texts("tasklist", language)
                        .get("labels")
                        .get("HABEAS_CASE")
                        .asText())
                .isEqualTo(name);
    }
}
