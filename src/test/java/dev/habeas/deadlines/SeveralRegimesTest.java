package dev.habeas.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.engine.RuleTableFile;
import dev.habeas.jurisdictions.Regime;
import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Right;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SeveralRegimesTest {

    private static final Instant RECEIVED = Clocks.at("2026-03-02T18:00:00Z");

    @Test
    void allAreComputedAndTheEarliestComesFirst() {
        Schedule schedule = Clocks.CLOCK.start(Right.CHILD_DELETION, new Residence("US-CA"), RECEIVED);

        assertThat(schedule.deadlines()).extracting(Deadline::dueAt).isSorted();
        assertThat(schedule.deadlines().get(0).event()).isEqualTo(DeadlineEvent.FREEZE);
        assertThat(Clocks.first(schedule, DeadlineEvent.COMPLY).regime()).isEqualTo(Regime.COPPA);
        assertThat(schedule.target(Topic.CHILD_DELETION)).contains(Clocks.first(schedule, DeadlineEvent.COMPLY));
        assertThat(schedule.target(Topic.ERASURE)).contains(Clocks.first(schedule, DeadlineEvent.RESPOND));
        assertThat(Clocks.first(schedule, DeadlineEvent.RESPOND).regime()).isEqualTo(Regime.CCPA);
    }

    @Test
    void oneWorksToTheEarliestOfEachEvent() {
        Schedule schedule = Clocks.CLOCK.start(Right.ACCESS, new Residence("CA-QC"), RECEIVED);

        assertThat(schedule.deadlines())
                .filteredOn(each -> each.event() == DeadlineEvent.RESPOND)
                .hasSize(2);
        assertThat(schedule.binding()).extracting(Deadline::event).doesNotHaveDuplicates();
        assertThat(schedule.binding())
                .filteredOn(each -> each.event() == DeadlineEvent.RESPOND)
                .allMatch(each -> each.dueAt().equals(Clocks.at("2026-04-01T23:59:59-04:00")));
    }

    @Test
    void whereNoLawIsKnownAPersonLooksAtTheCase() {
        assertThat(Clocks.CLOCK
                        .start(Right.ACCESS, new Residence("JP"), RECEIVED)
                        .needsPerson())
                .isTrue();
        assertThat(Clocks.CLOCK
                        .start(Right.ACCESS, new Residence("DE"), RECEIVED)
                        .needsPerson())
                .isFalse();
    }

    @Test
    void aDeadlineSaysWhatDecidedIt() {
        Basis basis = Clocks.first(
                        Clocks.CLOCK.start(Right.ACCESS, new Residence("GB"), RECEIVED), DeadlineEvent.RESPOND)
                .basis();

        assertThat(basis.ruleId()).isEqualTo("UK-RSP-02");
        assertThat(basis.tableVersion()).isEqualTo("response-deadline:1");
        assertThat(basis.source()).isEqualTo("UK GDPR Art. 12(3), 12A");
        assertThat(basis.calendar()).matches("GB-EAW:[0-9a-f]{8}");
        assertThat(basis.zone().getId()).isEqualTo("Europe/London");
    }

    @Test
    void californiaMayBeCountedByTheStrictCalendar() {
        StatutoryClock strict = new StatutoryClock(
                RuleTableFile.SHARED, Clocks.CALENDARS, new ClockSettings(ZoneId.of("America/New_York"), "US-CA-CIV9"));

        Deadline ack =
                Clocks.first(strict.start(Right.ACCESS, new Residence("US-CA"), RECEIVED), DeadlineEvent.ACKNOWLEDGE);

        assertThat(ack.dueAt()).isEqualTo(Clocks.at("2026-03-13T23:59:59-07:00"));
    }
}
