package dev.habeas.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.jurisdictions.Residence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ExplanationTest {

    @ParameterizedTest(name = "{0} {1} {2} {4}")
    @CsvFileSource(resources = "explanations.csv", delimiter = '|', useHeadersInDisplayName = true)
    void saysInOneSentenceWhichDatesAndWhichLaw(
            String topic, String place, String startedAt, @Nullable String pauses, String event, String expected) {
        Residence residence = new Residence(place);
        Matter matter = Matter.of(Clocks.topic(topic), residence, Clocks.at(startedAt))
                .withPauses(Clocks.pauses(pauses, residence));

        Deadline deadline = Clocks.first(
                Clocks.CLOCK.schedule(matter), DeadlineEvent.ofWord(event).orElseThrow());

        assertThat(deadline.explanation()).isEqualTo(expected);
    }
}
