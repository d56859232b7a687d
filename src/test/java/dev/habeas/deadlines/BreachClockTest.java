package dev.habeas.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.jurisdictions.Residence;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreachClockTest {

    private static final Instant AWARE = Clocks.at("2026-03-06T18:00:00Z");
    private static final Instant DISCOVERED = Clocks.at("2026-03-04T18:00:00Z");
    private static final Residence CALIFORNIA = new Residence("US-CA");

    @Test
    void europeCountsFromAwarenessAndCaliforniaFromDiscovery() {
        Schedule france = Clocks.BREACHES.start(new Residence("FR"), AWARE, DISCOVERED, OptionalInt.empty());
        Schedule california = Clocks.BREACHES.start(CALIFORNIA, AWARE, DISCOVERED, OptionalInt.empty());

        assertThat(Clocks.first(france, DeadlineEvent.NOTIFY_AUTHORITY).dueAt())
                .isEqualTo(AWARE.plus(Duration.ofHours(72)));
        assertThat(Clocks.first(california, DeadlineEvent.NOTIFY_INDIVIDUALS).dueAt())
                .isEqualTo(Clocks.at("2026-04-03T23:59:59-07:00"));
        assertThat(california.first(DeadlineEvent.NOTIFY_AUTHORITY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"US-CA, 500, false", "US-CA, 501, true", "US-OK, 499, false", "US-OK, 500, true"})
    void theAttorneyGeneralIsToldOnlyFromTheNumberOfTheStateOn(String place, int residents, boolean told) {
        Schedule schedule = Clocks.BREACHES.peopleTold(new Residence(place), AWARE, OptionalInt.of(residents));
        assertThat(schedule.first(DeadlineEvent.NOTIFY_AG).isPresent()).isEqualTo(told);
    }

    @Test
    void texasCountsItsThresholdFromDiscovery() {
        Residence texas = new Residence("US-TX");
        assertThat(Clocks.BREACHES
                        .start(texas, AWARE, DISCOVERED, OptionalInt.of(249))
                        .first(DeadlineEvent.NOTIFY_AG))
                .isEmpty();
        assertThat(Clocks.BREACHES
                        .start(texas, AWARE, DISCOVERED, OptionalInt.of(250))
                        .first(DeadlineEvent.NOTIFY_AG))
                .isPresent();
    }

    @Test
    void anUnknownNumberOfResidentsCountsAsEnough() {
        assertThat(Clocks.BREACHES
                        .peopleTold(CALIFORNIA, AWARE, OptionalInt.empty())
                        .first(DeadlineEvent.NOTIFY_AG))
                .isPresent();
    }

    @Test
    void theDecisionOnHighRiskStartsAClockOfItsOwn() {
        assertThat(Clocks.first(Clocks.BREACHES.highRisk(new Residence("DE"), AWARE), DeadlineEvent.NOTIFY_INDIVIDUALS)
                        .dueAt())
                .isEqualTo(AWARE.plus(Duration.ofHours(72)));
    }

    @ParameterizedTest
    @CsvSource({"FR", "GB", "US-CA", "US-NY", "BR", "JP"})
    void theCustomerWhoseDataItIsIsToldWithinADay(String place) {
        assertThat(Clocks.first(Clocks.BREACHES.processor(new Residence(place), AWARE), DeadlineEvent.NOTIFY_CONTROLLER)
                        .dueAt())
                .isEqualTo(AWARE.plus(Duration.ofHours(24)));
    }

    @Test
    void whereNoNumberIsKnownAPersonDecides() {
        assertThat(Clocks.BREACHES
                        .start(new Residence("US-GA"), AWARE, DISCOVERED, OptionalInt.empty())
                        .needsPerson())
                .isTrue();
    }
}
