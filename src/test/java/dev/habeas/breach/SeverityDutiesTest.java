package dev.habeas.breach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.jurisdictions.Jurisdiction;
import dev.habeas.jurisdictions.Regime;
import dev.habeas.jurisdictions.Residence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table {@code breach-severity}: who is told, law by law. */
class SeverityDutiesTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnDecision TABLE = table();

    @ParameterizedTest
    @CsvSource({
        "GDPR,       low,       no,  no",
        "GDPR,       medium,    yes, no",
        "GDPR,       high,      yes, yes",
        "GDPR,       very-high, yes, yes",
        "UK_GDPR,    medium,    yes, no",
        "CH_FADP,    medium,    no,  no",
        "CH_FADP,    high,      yes, yes",
        "LGPD,       low,       no,  no",
        "PIPEDA,     medium,    yes, yes",
        "QC_LAW25,   very-high, yes, yes",
        "IN_DPDP,    low,       yes, yes",
        "CA_1798_82, low,       no,  yes",
        "CA_1798_82, very-high, no,  yes",
        "US_TX,      medium,    no,  yes",
        "US_OTHER,   low,       no,  yes",
        "VOLUNTARY,  low,       no,  no",
        "VOLUNTARY,  medium,    yes, yes"
    })
    void theLawSaysWhoIsTold(String regime, String severity, String authority, String people) {
        Map<String, Object> duty = duty(regime, severity);
        assertThat(duty).containsEntry("authority", authority).containsEntry("people", people);
    }

    @Test
    void everyLawAndSeverityMeetsExactlyOneRowThatNamesItsSource() {
        Set<Regime> breachLaws = Stream.concat(
                        Arrays.stream(Locale.getISOCountries()),
                        Stream.of("US-CA", "US-TX", "US-NY", "CA-QC", "US-OK", "US-IL"))
                .flatMap(code -> Jurisdiction.of(new Residence(code)).breachRegimes().stream())
                .collect(Collectors.toSet());
        assertThat(breachLaws).hasSizeGreaterThan(10);
        for (Regime law : breachLaws) {
            for (Severity severity : Severity.values()) {
                assertThat(duty(law.word(), severity.word()).get("source"))
                        .as("%s %s", law, severity)
                        .asString()
                        .isNotBlank();
            }
        }
    }

    private static Map<String, Object> duty(String regime, String severity) {
        return ENGINE.evaluateDecisionTable(
                        TABLE,
                        Variables.createVariables().putValue("regime", regime).putValue("severity", severity))
                .getSingleResult()
                .getEntryMap();
    }

    private static DmnDecision table() {
        try (InputStream xml = Files.newInputStream(Path.of("processes/breach/breach-severity.dmn"))) {
            return ENGINE.parseDecision("breach-severity", xml);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
