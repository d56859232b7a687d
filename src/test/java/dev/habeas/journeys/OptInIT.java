package dev.habeas.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.habeas.cases.Identifier;
import dev.habeas.cases.IdentifierType;
import dev.habeas.suppressions.Purpose;
import dev.habeas.suppressions.Suppressions;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody who has opted out of the sale of their data changes their mind. */
@Journey
class OptInIT {

    private final Identifier person =
            new Identifier(IdentifierType.EMAIL, "opt.in." + UUID.randomUUID() + "@example.org");

    @Autowired
    private People people;

    @Autowired
    private Suppressions suppressions;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void optedOut() {
        suppressions.add(List.of(person), Purpose.SALE_SHARING, null);
    }

    @Test
    void nothingChangesBeforeTheSecondStep() {
        String id = asked();
        assertThat(isSuppressed()).isTrue();

        assertThat(confirmed(id)).isEqualTo(204);

        assertThat(isSuppressed()).isFalse();
        assertThat(check().path("suppressed").asBoolean()).isFalse();
    }

    @Test
    void theSecondStepComesWithinADayOrNotAtAll() {
        String id = asked();
        clock.advance(Duration.ofHours(24).plusSeconds(1));

        assertThat(confirmed(id)).isEqualTo(404);
        assertThat(isSuppressed()).isTrue();
    }

    @Test
    void aSecondStepIsTakenOnce() {
        String id = asked();

        assertThat(confirmed(id)).isEqualTo(204);
        assertThat(confirmed(id)).isEqualTo(404);
    }

    @Test
    void nobodyIsAskedAgainForTwelveMonths() {
        JsonNode state = check();

        assertThat(state.path("suppressed").asBoolean()).isTrue();
        assertThat(OffsetDateTime.parse(state.path("mayAskFrom").asText()))
                .isEqualTo(OffsetDateTime.parse(state.path("since").asText()).plusMonths(12));
    }

    @Test
    void whoOptsOutOnceMoreIsSuppressedFromThenOn() {
        confirmed(asked());
        clock.advance(Duration.ofDays(1));

        suppressions.add(List.of(person), Purpose.SALE_SHARING, null);

        assertThat(isSuppressed()).isTrue();
        assertThat(OffsetDateTime.parse(check().path("since").asText()).toInstant())
                .isAfter(clock.instant().minus(Duration.ofHours(1)));
    }

    @Test
    void whoOptsOutAnewWithoutAnOptInIsNotAskedForTwelveMonthsFromThen() {
        String pending = asked();
        OffsetDateTime since = OffsetDateTime.parse(check().path("since").asText());
        clock.advance(Duration.ofHours(2));

        assertThat(suppressions.add(List.of(person), Purpose.SALE_SHARING, null))
                .as("newly suppressed")
                .isEmpty();

        OffsetDateTime mayAsk = OffsetDateTime.parse(check().path("mayAskFrom").asText());
        assertThat(OffsetDateTime.parse(check().path("since").asText())).isEqualTo(since);
        assertThat(mayAsk).isAfterOrEqualTo(since.plusMonths(12).plusHours(2));
        assertThat(confirmed(pending)).as("asked for before the new opt-out").isEqualTo(404);
        assertThat(isSuppressed()).isTrue();
    }

    @Test
    void aBrowserThatSignalsDoesNotUndoTheOptIn() {
        confirmed(asked());

        assertThat(suppressions.addNew(Set.of(person), Purpose.SALE_SHARING)).isEmpty();

        assertThat(isSuppressed()).isFalse();
    }

    @Test
    void whoNeverOptedOutHasNothingToTakeBack() {
        assertThat(post("/api/v1/opt-ins", "nobody." + UUID.randomUUID() + "@example.org")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aChildIsFoundOnTheListAndNobodyOptsInToCollectingItsData() {
        suppressions.add(List.of(person), Purpose.CHILD, null);
        Map<String, Object> child =
                Map.of("purpose", "child", "identifiers", List.of(Map.of("type", "email", "value", person.value())));

        JsonNode state = Json.read(people.program().post("/api/v1/suppressions/check", Json.write(child)));
        assertThat(state.path("suppressed").asBoolean()).isTrue();
        assertThat(state.path("mayAskFrom").isNull()).isTrue();
        assertThat(people.program().post("/api/v1/opt-ins", Json.write(child)).statusCode())
                .isEqualTo(400);

        assertThat(suppressions.lift(List.of(person), Purpose.CHILD)).isEqualTo(1);
        assertThat(suppressions.lift(List.of(person), Purpose.CHILD)).isZero();
        assertThat(suppressions.contains(person, Purpose.CHILD)).isFalse();
        assertThat(isSuppressed()).as("another purpose").isTrue();
    }

    private String asked() {
        HttpResponse<String> answer = post("/api/v1/opt-ins", person.value());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Json.read(answer).path("id").asText();
    }

    private int confirmed(String id) {
        return people.program()
                .post("/api/v1/opt-ins/" + id + "/confirmation", "")
                .statusCode();
    }

    private JsonNode check() {
        return Json.read(post("/api/v1/suppressions/check", person.value()));
    }

    private HttpResponse<String> post(String path, String email) {
        return people.program()
                .post(
                        path,
                        Json.write(Map.of(
                                "purpose",
                                "sale-sharing",
                                "identifiers",
                                List.of(Map.of("type", "email", "value", email)))));
    }

    private boolean isSuppressed() {
        return suppressions.contains(person, Purpose.SALE_SHARING);
    }
}
