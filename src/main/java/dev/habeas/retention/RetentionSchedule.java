package dev.habeas.retention;

import dev.habeas.jurisdictions.Regime;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** The rules of {@code schedule.csv} for every regime, completed by the settings, and of {@code records.csv}. */
@Component
final class RetentionSchedule {

    private final List<RetentionRule> rules;
    private final List<RecordRule> recordRules;
    private final Duration appealWindow;

    RetentionSchedule(RetentionSettings settings) {
        this.appealWindow = settings.appealWindow();
        this.rules = Csv.rows("schedule.csv", 4).stream().map(this::rule).toList();
        this.recordRules = Csv.rows("records.csv", 4).stream()
                .map(cells ->
                        new RecordRule(cells[0], Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), cells[3]))
                .toList();
    }

    List<RetentionRule> rules() {
        return rules;
    }

    /** Of the registers that are not of cases. */
    List<RecordRule> recordRules() {
        return recordRules;
    }

    RecordRule recordRule(String record) {
        return recordRules.stream()
                .filter(rule -> rule.record().equals(record))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("records.csv has no row for " + record));
    }

    /** For a regime without a rule: the window of the settings. */
    Duration appealWindow() {
        return appealWindow;
    }

    /** For a regime without a rule: nobody's record is deleted too early. */
    int longestRecord() {
        return rules.stream().mapToInt(RetentionRule::recordMonths).max().orElseThrow();
    }

    private RetentionRule rule(String[] cells) {
        return new RetentionRule(
                Regime.valueOf(cells[0]),
                cells[1].isBlank() ? appealWindow : Duration.ofDays(Integer.parseInt(cells[1])),
                Integer.parseInt(cells[2]),
                cells[3]);
    }
}
