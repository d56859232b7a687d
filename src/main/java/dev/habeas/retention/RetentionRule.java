package dev.habeas.retention;

import dev.habeas.jurisdictions.Regime;
import java.time.Duration;

/**
 * How long the records of a case are kept under one regime, both counted from the day the case is closed.
 *
 * @param appealWindow in which the person may still object, appeal or complain: the working data is kept so long
 * @param recordMonths calendar months for which the minimal record is kept
 * @param source where that comes from
 */
record RetentionRule(Regime regime, Duration appealWindow, int recordMonths, String source) {

    RetentionRule {
        if (appealWindow.isNegative() || recordMonths < 1) {
            throw new IllegalArgumentException("Records of " + regime + " cannot be kept for a negative time");
        }
    }
}
