package dev.habeas.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Right;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which rights the start page offers to people of a place. */
class RightsPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "DE, objection, true",
        "DE, restriction, true",
        "DE, opt-out, false",
        "GB-SCT, portability, true",
        "CA-QC, portability, true",
        "US-CA, opt-out, true",
        "US-CA, automated-decision, true",
        "US-CA, restriction, false",
        "US-CA, objection, false",
        "US-VA, opt-out, true",
        "US-VA, portability, true",
        "US-WY, opt-out, true",
        "JP, access, true",
        "JP, objection, false"
    })
    void theyFollowTheLawOfThePlace(String residence, String right, boolean offered) {
        assertThat(RightsPolicy.offeredIn(new Residence(residence))
                        .contains(Right.ofWord(right).orElseThrow()))
                .isEqualTo(offered);
    }

    @ParameterizedTest
    @CsvSource({"DE", "US-CA", "US-TX", "BR", "JP", "IN", "CH"})
    void whatThePolicyPromisesEverybodyIsOfferedEverywhere(String residence) {
        assertThat(RightsPolicy.offeredIn(new Residence(residence)))
                .contains(Right.ACCESS, Right.ERASURE, Right.RECTIFICATION, Right.CHILD_DELETION, Right.ENQUIRY)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Right.class)
    void everyRightIsOfferedSomewhere(Right right) {
        assertThat(Arrays.asList("DE", "US-CA"))
                .anySatisfy(place ->
                        assertThat(RightsPolicy.offeredIn(new Residence(place))).contains(right));
    }

    @Test
    void onlyAnOptOutNeedsNoMailbox() {
        assertThat(Arrays.stream(Right.values()).filter(right -> !RightsPolicy.needsMailbox(right)))
                .containsExactly(Right.OPT_OUT);
    }
}
