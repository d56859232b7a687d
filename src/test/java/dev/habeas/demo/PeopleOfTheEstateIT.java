package dev.habeas.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EstateTest
class PeopleOfTheEstateIT {

    @Autowired
    private Estate estate;

    @BeforeEach
    void asOnTheFirstStart() {
        estate.reset();
    }

    @Test
    void areTheSameOnEveryFirstStart() {
        Map<String, List<String>> before = estate.rows();

        estate.reset();

        assertThat(estate.rows()).isEqualTo(before);
    }

    @Test
    void startWithOneWhoIsInAllSevenSystemsAndLivesInGermany() {
        JsonNode first = people().get(0);

        assertThat(first.at("/systems")).hasSize(7);
        assertThat(first.at("/residence").asText()).isEqualTo("DE");
        assertThat(estate.stored("chat-transcripts", first.at("/email").asText())
                        .body()
                        .findValuesAsText("tenant"))
                .containsOnly("habeas-demo");
    }

    @Test
    void areManyDifferentAndFictional() {
        JsonNode people = people();

        assertThat(people).hasSizeGreaterThanOrEqualTo(40);
        assertThat(people.findValuesAsText("residence"))
                .contains("DE", "FR", "IE", "GB", "US-CA", "US-VA", "BR", "CA-QC", "CH", "IN");
        assertThat(people.findValuesAsText("email"))
                .doesNotHaveDuplicates()
                .allMatch(email -> email.matches(".+@example\\.(com|org|net)"));
        assertThat(people.findValuesAsText("birthDate"))
                .anyMatch(date -> LocalDate.parse(date).isAfter(LocalDate.of(2010, 11, 24)));
    }

    @Test
    void areReallyWhereTheListSaysTheyAre() {
        StreamSupport.stream(people().spliterator(), false).forEach(person -> {
            List<String> systems = StreamSupport.stream(person.at("/systems").spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
            estate.send(get("/demo/estate"))
                    .body()
                    .findValuesAsText("system")
                    .forEach(system -> assertThat(
                                    estate.stored(system, person.at("/email").asText())
                                            .status())
                            .as(system)
                            .isEqualTo(systems.contains(system) ? 200 : 404));
        });
    }

    @Test
    void vanishFromThePageAsTheyVanishFromTheSystems() {
        String anna = "anna.beispiel@example.com";
        int goneBefore = count("title=\"gone\"", page());
        assertThat(goneBefore).isZero();

        estate.instruct("accounts", "erase", "email", anna);
        estate.instruct("mailing-list", "restrict", "email", anna);

        assertThat(count("title=\"gone\"", page())).isEqualTo(1);
        assertThat(count("title=\"restricted\"", page())).isEqualTo(1);
        assertThat(people().get(0).at("/systems").toString())
                .doesNotContain("accounts")
                .contains("mailing-list");
    }

    private JsonNode people() {
        return estate.send(get("/demo/estate/people")).body();
    }

    private String page() {
        Estate.Reply page = estate.send(get("/demo/people"));
        assertThat(page.status()).isEqualTo(200);
        return page.text();
    }

    private static int count(String needle, String text) {
        return text.split(Pattern.quote(needle), -1).length - 1;
    }
}
