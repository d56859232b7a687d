package dev.habeas.retention;

import java.time.LocalDate;

/**
 * What one system is told in one run.
 *
 * @param keeping key of the register of periods
 * @param olderThan rows dated before this day are past their period
 * @param treatment {@code delete} or {@code anonymise}
 * @param held left out, because a legal hold covers the system
 */
record DataRetentionLine(String processor, String keeping, LocalDate olderThan, String treatment, boolean held) {}
