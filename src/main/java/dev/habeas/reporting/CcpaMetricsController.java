package dev.habeas.reporting;

import dev.habeas.web.FieldError;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Year;
import java.util.List;
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
            summary = "Requests of Californians in a year: received, complied with, denied, mean and median days",
            description =
                    "11 CCR 7102. Counted by the day of receipt in California. Complete for 24 months, which is as"
                            + " long as the minimal record of a case is kept at least (11 CCR 7101).")
    @GetMapping("/api/v1/reports/ccpa-metrics")
    CcpaMetrics metrics(@RequestParam int year) {
        if (year < FIRST_YEAR_OF_THE_LAW || year > Year.now(clock).getValue()) {
            throw new ProblemException(
                    Problem.INVALID_REQUEST,
                    "There are no figures for that year.",
                    List.of(new FieldError("year", "is a year from 2020 to the present one")));
        }
        return new CcpaMetrics(Year.of(year), clock.instant(), counts.of(Year.of(year)));
    }
}
