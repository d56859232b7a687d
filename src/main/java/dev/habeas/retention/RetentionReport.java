package dev.habeas.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept, what is due and what was purged.
 *
 * @param asOf when the report was made
 * @param schedule the rules it follows
 * @param records the rules of our registers that are not of cases
 * @param due what is due now, by class
 * @param holds legal holds that stand, and those whose day of review has come
 * @param runs the latest runs, the latest first
 */
record RetentionReport(
        Instant asOf,
        List<Rule> schedule,
        List<RecordRule> records,
        List<Due> due,
        HoldRows.Standing holds,
        List<Run> runs) {

    /** Days of the working data and months of the minimal record, both counted from the closing of the case. */
    record Rule(String regime, long appealDays, int recordMonths, String source) {}

    record Due(String recordClass, int due, int held) {}

    record Run(UUID id, Instant asOf, @Nullable Instant finishedAt, List<Line> classes) {}

    record Line(
            String recordClass,
            int due,
            int purged,
            @Nullable Integer left,
            @Nullable Integer held) {}
}
