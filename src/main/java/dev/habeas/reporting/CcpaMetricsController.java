package dev.habeas.reporting;

import dev.habeas.web.FieldError;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures that California asks for by 1 July for the year before. */
@RestController
class CcpaMetricsController {

    private static final int FIRST_YEAR_OF_THE_LAW = 2020;

    private final CcpaCounts counts;
    private final Clock clock;

    CcpaMetricsController(CcpaCounts counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    @Operation(
            summary =
                    "Requests of Californians in a year, or from one day until before another: received, complied with, denied, mean and median days",
            description =
                    "11 CCR 7102. Counted by the day of receipt in California. Complete for 24 months, which is as"
                            + " long as the minimal record of a case is kept at least (11 CCR 7101).")
    @GetMapping("/api/v1/reports/ccpa-metrics")
    CcpaMetrics metrics(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {
        if (year == null) {
            return period(from, until);
        }
        if (year < FIRST_YEAR_OF_THE_LAW || year > Year.now(clock).getValue()) {
            throw wrong("year", "is a year from 2020 to the present one");
        }
        return report(Year.of(year), Year.of(year).atDay(1), Year.of(year + 1).atDay(1));
    }

    private CcpaMetrics period(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (from == null || until == null) {
            throw wrong(from == null && until == null ? "year" : from == null ? "from" : "until", "is missing");
        }
        if (from.getYear() < FIRST_YEAR_OF_THE_LAW || !until.isAfter(from)) {
            throw wrong("from", "is a day from 2020 on, before until");
        }
        return report(null, from, until);
    }

    private CcpaMetrics report(@Nullable Year year, LocalDate from, LocalDate until) {
        return new CcpaMetrics(year, from, until, clock.instant(), counts.between(from, until));
    }

    private static ProblemException wrong(String parameter, String message) {
        return new ProblemException(
                Problem.INVALID_REQUEST,
                "There are no figures for that period.",
                List.of(new FieldError(parameter, message)));
    }
}
