package dev.habeas.evidence;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Someone wants to put something into the evidence that can never be taken out again. */
class EvidenceCodesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "erasure",
                "US-CA",
                "HB-7F3K-92QD",
                "7",
                "-1",
                "2026-03-05",
                "2026-03-05T10:00:00+01:00",
                "true",
                "2026-03-05T09:00:00.123456Z",
                "0f8fad5b-d9cb-469f-a165-70867728950e",
                "GDPR-Art.17(3)(b)",
                "partly-granted"
            })
    void codesIdsCountsAndDatesAreTaken(String value) {
        assertThatCode(() -> EvidenceCodes.require("decision-made", "analyst", Map.of("value", value)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jo@example.com",
                "Jo Doe",
                "Doe, Jo",
                "",
                " ",
                "Ångström",
                "+491711234567",
                "0171-234 567",
                "0171-2345678",
                "01712345678",
                "192.168.2.17",
                "2001:db8::1",
                "2001:db8:0:0:1:2:3:4",
                "00:1B:44:11:3A:B7",
                "a\nb",
                "jo%40example.com",
                "<b>",
                "\"x\""
            })
    void whatCouldBePersonalIsRefusedAndNotRepeated(String value) {
        assertThatThrownBy(() -> EvidenceCodes.require("decision-made", "analyst", Map.of("value", value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Fact value is not a code, id, count or date");
        assertThatThrownBy(() -> EvidenceCodes.require("decision-made", value, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("An actor is an id");
        assertThatThrownBy(() -> EvidenceCodes.require(value, "analyst", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A type of evidence");
        assertThatThrownBy(() -> EvidenceCodes.require("decision-made", "analyst", Map.of(value, "1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A fact is named");
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 100_000})
    void longValuesAreRefused(int length) {
        assertThatThrownBy(() -> EvidenceCodes.require("decision-made", "analyst", Map.of("value", "x".repeat(length))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
