package dev.habeas.respond;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The colour that a company chooses for its pages. */
class CompanySettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"#0b5d63", "#000000", "#767676", "#A3281E"})
    void aColourThatCanBeReadOnWhiteIsTaken(String colour) {
        assertThat(withColour(colour).colour()).isEqualTo(colour);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#777777", "#ffcc00", "#ffffff", "red", "#0b5d6", "#0b5d63; } body { display: none"})
    void anyOtherIsRefused(String colour) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withColour(colour))
                .withMessageContaining("HABEAS-RES-003");
    }

    private static CompanySettings withColour(String colour) {
        return new CompanySettings("Company", "privacy@example.org", null, null, null, colour, Map.of());
    }
}
