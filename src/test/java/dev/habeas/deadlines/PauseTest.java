package dev.habeas.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Right;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dates of pauses are in {@code vectors.csv}; here is what else a pause does. */
class PauseTest {

    private static final Instant RECEIVED = Clocks.at("2026-03-02T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "IE, identity 2026-03-05 -, true",
        "IE, clarification 2026-03-05 -, true",
        "IE, identity 2026-03-08 -, false",
        "IE, fee 2026-03-03 -, false",
        "IE, identity 2026-03-05 2026-03-06, false",
        "GB, identity 2026-03-20 -, true",
        "GB, clarification 2026-03-20 -, true",
        "GB, fee 2026-03-20 -, true",
        "CH, fee 2026-03-05 -, false",
        "US-CA, identity 2026-03-03 -, false",
        "US-VA, identity 2026-03-03 -, false",
        "CA, identity 2026-03-03 -, false",
        "CA-QC, clarification 2026-03-03 -, false",
        "BR, identity 2026-03-03 -, false"
    })
    void theClockWaitsForAnAnswerOnlyWhereTheRegimeLetsIt(String place, String pauses, boolean waits) {
        assertThat(respond(place, pauses).paused()).isEqualTo(waits);
    }

    @ParameterizedTest
    @CsvSource({"US-CA", "US-VA", "CA", "CA-QC", "BR", "IN", "JP"})
    void aQuestionMovesNothingWhereNoPauseExists(String place) {
        Deadline asked = respond(place, "identity 2026-03-03 2026-03-20;clarification 2026-03-03 2026-03-25");
        assertThat(asked).isEqualTo(respond(place, null));
    }

    @Test
    void acknowledgementIsNeverPaused() {
        Residence place = new Residence("IE");
        Matter matter = Matter.of(Right.ACCESS, place, RECEIVED)
                .withPauses(Clocks.pauses("identity 2026-03-03 2026-03-20", place));
        assertThat(Clocks.first(Clocks.CLOCK.schedule(matter), DeadlineEvent.ACKNOWLEDGE))
                .isEqualTo(Clocks.first(
                        Clocks.CLOCK.schedule(Matter.of(Right.ACCESS, place, RECEIVED)), DeadlineEvent.ACKNOWLEDGE));
    }

    @Test
    void oneWarnsOnTheUnpausedDate() {
        Deadline paused = respond("IE", "identity 2026-03-05 2026-03-20");
        assertThat(paused.dueAt()).isAfter(paused.unpausedDueAt());
        assertThat(paused.passed(100)).isEqualTo(paused.unpausedDueAt());
        assertThat(paused.passed(0)).isEqualTo(RECEIVED);
    }

    @Test
    void pausesAddUpOneByOneOrAllAtOnce() {
        Residence place = new Residence("IE");
        Matter matter = Matter.of(Right.ACCESS, place, RECEIVED);
        for (Pause pause : Clocks.pauses("identity 2026-03-03 2026-03-06;clarification 2026-03-05 2026-03-11", place)) {
            matter = matter.with(pause);
        }
        assertThat(Clocks.first(Clocks.CLOCK.schedule(matter), DeadlineEvent.RESPOND))
                .isEqualTo(respond("IE", "clarification 2026-03-05 2026-03-11;identity 2026-03-03 2026-03-06"));
    }

    @Test
    void anAnswerNeverPrecedesItsQuestion() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pause(Pause.Kind.IDENTITY, RECEIVED, RECEIVED.minusSeconds(1)));
    }

    private static Deadline respond(String place, @Nullable String pauses) {
        Residence residence = new Residence(place);
        Matter matter = Matter.of(Right.ACCESS, residence, RECEIVED).withPauses(Clocks.pauses(pauses, residence));
        return Clocks.first(Clocks.CLOCK.schedule(matter), DeadlineEvent.RESPOND);
    }
}
