package dev.habeas.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Requests under the CCPA that were received in one period of California, by kind. Source: 11 CCR 7102(a).
 *
 * @param year the calendar year; null for another period
 * @param from first day of receipt
 * @param until the day after the last
 * @param asOf when they were counted; requests of the period may still be answered later
 */
record CcpaMetrics(@Nullable Year year, LocalDate from, LocalDate until, Instant asOf, List<Line> requests) {

    /**
     * @param kind {@code delete}, {@code correct}, {@code know}, {@code opt-out} or {@code limit}
     * @param complied with in whole or in part
     * @param open not answered yet
     * @param meanDays calendar days from receipt to the answer, to two places; null if none was answered
     * @param medianDays the same
     */
    record Line(
            String kind,
            int received,
            int complied,
            int denied,
            int withdrawn,
            int open,
            @Nullable BigDecimal meanDays,
            @Nullable BigDecimal medianDays) {}
}
