package dev.habeas.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.habeas.jurisdictions.Jurisdiction;
import dev.habeas.jurisdictions.Regime;
import dev.habeas.jurisdictions.Residence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RetentionScheduleTest {

    private static final Duration WINDOW = Duration.ofDays(90);

    private final RetentionSchedule schedule = new RetentionSchedule(new RetentionSettings(WINDOW, 100));
    private final Map<Regime, RetentionRule> rules =
            schedule.rules().stream().collect(Collectors.toMap(RetentionRule::regime, Function.identity()));

    @Test
    void everyRegimeThatAnswersSomebodyHasARule() throws IOException {
        List<Regime> answering =
                Files.readAllLines(Path.of("src/main/resources/dev/habeas/jurisdictions/jurisdictions.csv")).stream()
                        .filter(line -> line.matches("[A-Z].*"))
                        .map(line -> Jurisdiction.of(new Residence(line.split(",")[0]))
                                .primary())
                        .distinct()
                        .toList();

        assertThat(answering).hasSizeGreaterThan(20);
        assertThat(rules.keySet()).containsAll(answering);
    }

    /** Source: 11 CCR 7101(a). */
    @Test
    void noMinimalRecordIsDeletedBeforeTwoYears() {
        assertThat(schedule.rules()).allMatch(rule -> rule.recordMonths() >= 24);
        assertThat(rules.get(Regime.CCPA).recordMonths()).isEqualTo(24);
        assertThat(rules.get(Regime.GDPR).recordMonths()).isEqualTo(36);
    }

    @Test
    void theWindowOfTheSettingsFillsInAndNeverEndsBeforeAnAppealIsAnswered() {
        assertThat(rules.get(Regime.GDPR).appealWindow()).isEqualTo(WINDOW);
        assertThat(rules.get(Regime.US_CO).appealWindow()).isEqualTo(Duration.ofDays(135));
        assertThat(schedule.appealWindow()).isEqualTo(WINDOW);
    }

    @Test
    void whoHasNoRuleKeepsTheRecordLongest() {
        assertThat(schedule.longestRecord())
                .isEqualTo(rules.get(Regime.QC_LAW25).recordMonths())
                .isEqualTo(60);
    }

    /**
     * Sources: GDPR Art. 33(5) (facts, effects and remedial action); PIPEDA breach regulations s. 6 (24 months); Quebec (a
     * register of five years).
     */
    @Test
    void whatPeopleWroteOfABreachLivesAsLongAsItsLineAndOfADisclosureLessLong() {
        RecordRule breach = schedule.recordRule("breach");
        assertThat(breach.dataMonths()).isEqualTo(60).isEqualTo(breach.recordMonths());
        RecordRule disclosure = schedule.recordRule("disclosure");
        assertThat(disclosure.dataMonths()).isLessThan(disclosure.recordMonths());
        assertThat(schedule.recordRules())
                .extracting(RecordRule::record)
                .containsExactlyInAnyOrder("disclosure", "breach");
        assertThat(schedule.recordRules()).allMatch(rule -> rule.recordMonths() >= 60);
        assertThatThrownBy(() -> new RecordRule("breach", 24, 12, "none")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> schedule.recordRule("nothing")).isInstanceOf(IllegalStateException.class);
    }
}
