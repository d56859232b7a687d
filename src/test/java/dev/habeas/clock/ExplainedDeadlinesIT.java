package dev.habeas.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a client reads about the deadlines of a request, from the residence and the time of receipt alone. */
@ClockTest
class ExplainedDeadlinesIT {

    @Autowired
    private Desk desk;

    @Autowired
    private TimeMachine time;

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvFileSource(resources = "received.csv", useHeadersInDisplayName = true)
    void areDueInTheZoneOfTheCase(String residence, String receivedAt, String event, String dueAt) {
        assertThat(deadline(residence, receivedAt, event).get("dueAt").asText()).isEqualTo(dueAt);
    }

    @ParameterizedTest(name = "{0} {2}")
    @CsvFileSource(resources = "explained.csv", delimiter = '|', useHeadersInDisplayName = true)
    void areExplainedInOneSentence(String residence, String receivedAt, String event, String explanation) {
        var deadline = deadline(residence, receivedAt, event);
        assertThat(deadline.get("explanation").asText()).isEqualTo(explanation);
        assertThat(deadline.get("rule").asText()).isNotBlank();
        assertThat(deadline.get("ruleId").asText()).isNotBlank();
        assertThat(deadline.get("rulesVersion").asText()).matches("response-deadline:[1-9][0-9]*");
        assertThat(deadline.get("calendar").asText()).matches("[A-Z0-9-]+:[0-9a-f]+");
    }

    private JsonNode deadline(String residence, String receivedAt, String event) {
        time.travelTo(OffsetDateTime.parse(receivedAt).toInstant().plus(Duration.ofDays(3)));
        return desk.deadline(desk.open(residence, receivedAt), event);
    }
}
