package dev.habeas.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.habeas.deadlines.ExtensionOutcome.Granted;
import dev.habeas.deadlines.ExtensionOutcome.Reason;
import dev.habeas.deadlines.ExtensionOutcome.Refused;
import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Right;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtensionTest {

    private static final Matter IRISH =
            Matter.of(Right.ACCESS, new Residence("IE"), Clocks.at("2026-01-31T11:00:00+00:00"));

    @ParameterizedTest
    @CsvSource({
        "IE, 2026-01-31T11:00:00Z, 2026-04-30T23:59:59+01:00",
        "GB, 2026-01-31T11:00:00Z, 2026-04-30T23:59:59+01:00",
        "US-CA, 2026-03-02T10:00:00-08:00, 2026-05-31T23:59:59-07:00",
        "US-IA, 2026-03-02T10:00:00-06:00, 2026-07-15T23:59:59-05:00",
        "CA, 2026-03-02T10:00:00-05:00, 2026-05-01T23:59:59-04:00"
    })
    void isLawfulInTheLastSecondAndRefusedOneSecondLater(String place, String received, String extendedTo) {
        Matter matter = Matter.of(Right.ACCESS, new Residence(place), Clocks.at(received));
        Instant last = Clocks.first(Clocks.CLOCK.schedule(matter), DeadlineEvent.EXTENSION_NOTICE)
                .dueAt();

        assertThat(Clocks.CLOCK.extend(matter, last.plusMillis(999)))
                .asInstanceOf(type(Granted.class))
                .satisfies(granted -> assertThat(Clocks.first(granted.schedule(), DeadlineEvent.RESPOND)
                                .dueAt())
                        .isEqualTo(Clocks.at(extendedTo)));
        assertThat(Clocks.CLOCK.extend(matter, last.plusSeconds(1)))
                .asInstanceOf(type(Refused.class))
                .returns(Reason.FIRST_PERIOD_ENDED, Refused::reason);
    }

    @Test
    void isOnePeriodFromReceiptAndKeepsTheVersionOfTheRules() {
        Granted granted = (Granted) Clocks.CLOCK.extend(IRISH, IRISH.startedAt());

        assertThat(granted.matter().extended()).isTrue();
        assertThat(granted.matter().tableVersion()).isEqualTo("response-deadline:1");
        assertThat(Clocks.CLOCK.schedule(granted.matter())).isEqualTo(granted.schedule());
        assertThat(Clocks.first(granted.schedule(), DeadlineEvent.REFUSAL_NOTICE)
                        .dueAt())
                .as("a refusal is not extended")
                .isEqualTo(Clocks.at("2026-03-02T23:59:59Z"));
    }

    @Test
    void happensOnce() {
        assertThat(Clocks.CLOCK.extend(IRISH.asExtended(), IRISH.startedAt()))
                .asInstanceOf(type(Refused.class))
                .returns(Reason.ALREADY_EXTENDED, Refused::reason);
    }

    @Test
    void theRefusalSaysWhenThePeriodEndedAndByWhichLaw() {
        Refused refused = (Refused) Clocks.CLOCK.extend(IRISH, Clocks.at("2026-03-03T00:00:00Z"));

        assertThat(refused.explanation())
                .isEqualTo("The first period ended at 23:59:59 on 2 March 2026 (Dublin); a notice sent later does not"
                        + " extend it (GDPR Art. 12(3); Reg. (EEC, Euratom) 1182/71 Art. 3).");
    }

    @ParameterizedTest
    @CsvSource({
        "CA-QC, ACCESS",
        "BR, ACCESS",
        "IN, ACCESS",
        "JP, ACCESS",
        "US-CA, OPT_OUT",
        "US-CA, OBJECTION",
        "IE, ENQUIRY"
    })
    void isRefusedWhereNoLawProvidesIt(String place, Right right) {
        Matter matter = Matter.of(right, new Residence(place), Clocks.at("2026-03-02T12:00:00Z"));

        assertThat(Clocks.CLOCK.extend(matter, matter.startedAt().plusSeconds(60)))
                .asInstanceOf(type(Refused.class))
                .returns(Reason.NOT_PROVIDED_BY_LAW, Refused::reason);
    }

    @Test
    void anAppealIsExtendedInColoradoAndNotInVirginia() {
        Instant received = Clocks.at("2026-04-20T16:00:00Z");
        assertThat(Clocks.CLOCK.extend(Matter.of(Topic.APPEAL, new Residence("US-CO"), received), received))
                .isInstanceOf(Granted.class);
        assertThat(Clocks.CLOCK.extend(Matter.of(Topic.APPEAL, new Residence("US-VA"), received), received))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aBritishClarificationMovesTheLastMomentForTheNoticeAsWell() {
        Residence britain = new Residence("GB");
        Matter matter = Matter.of(Right.ACCESS, britain, Clocks.at("2026-03-02T09:00:00Z"))
                .withPauses(Clocks.pauses("clarification 2026-03-09 2026-03-13", britain));

        assertThat(Clocks.CLOCK.extend(matter, Clocks.at("2026-04-07T23:59:59+01:00")))
                .isInstanceOf(Granted.class);
        assertThat(Clocks.CLOCK.extend(matter, Clocks.at("2026-04-08T00:00:00+01:00")))
                .isInstanceOf(Refused.class);
    }
}
