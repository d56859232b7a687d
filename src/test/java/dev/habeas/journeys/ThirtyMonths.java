package dev.habeas.journeys;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Outcome;
import dev.habeas.jurisdictions.Right;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.support.SqlArrayValue;

/** What was answered and closed in thirty months, and what the schedule leaves of it at an instant. */
record ThirtyMonths(List<PastCase> cases, List<PastRegisters.Past> disclosures, List<PastRegisters.Past> breaches) {

    static final int A_MONTH = 34;

    private static final Duration APPEAL_WINDOW = Duration.ofDays(90);
    private static final Map<String, Integer> RECORD_MONTHS = Map.of("GDPR", 36, "CCPA", 24);
    private static final List<Right> COUNTED = List.of(
            Right.ERASURE, Right.ACCESS, Right.RECTIFICATION, Right.PORTABILITY, Right.OPT_OUT, Right.CHILD_DELETION);

    static ThirtyMonths before(Instant instant, PastCases past, PastRegisters registers) {
        ZonedDateTime now = instant.atZone(ZoneOffset.UTC);
        ThirtyMonths all = new ThirtyMonths(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        IntStream.rangeClosed(1, 30).forEach(month -> all.seed(now, month, past));
        IntStream.concat(IntStream.rangeClosed(1, 30), IntStream.of(59, 61, 62)).forEach(month -> {
            Instant closed = now.minusMonths(month).minusHours(30).toInstant();
            all.disclosures.add(month % 2 == 0 ? registers.disclosure(closed) : registers.unreachable(closed));
            all.breaches.add(registers.breach(closed));
        });
        return all;
    }

    /** A person in Germany and one in California for each right in turn, some answered at once and some after weeks. */
    private void seed(ZonedDateTime now, int month, PastCases past) {
        for (int each = 0; each < A_MONTH; each++) {
            Instant closed = now.minusMonths(month).minusHours(20L * each + 7).toInstant();
            Outcome outcome = (month + each) % 5 == 0 ? Outcome.REFUSED : Outcome.GRANTED;
            Duration within = Duration.ofDays((7L * each + 3L * month) % 43 + 1);
            Right right = COUNTED.get(each / 2 % COUNTED.size());
            cases.add(past.closed(each % 2 == 0 ? "DE" : "US-CA", right, closed, outcome, within));
        }
    }

    /** Those of about so many months ago: somebody in Germany, somebody in California, and so on. */
    List<CaseId> closedBefore(int months) {
        return cases.subList((months - 1) * A_MONTH, months * A_MONTH).stream()
                .map(PastCase::id)
                .toList();
    }

    /** Those whose appeal window is over. */
    List<PastCase> shredded(Instant asOf) {
        return cases.stream()
                .filter(each -> !each.closedAt().plus(APPEAL_WINDOW).isAfter(asOf))
                .toList();
    }

    /** Those whose minimal record is over, too. */
    List<PastCase> forgotten(Instant asOf) {
        return cases.stream()
                .filter(each -> over(each.closedAt(), RECORD_MONTHS.get(each.regime()), asOf))
                .toList();
    }

    static long closedWithin(List<PastRegisters.Past> some, int months, Instant asOf) {
        return some.stream()
                .filter(each -> !over(each.closedAt(), months, asOf))
                .count();
    }

    private static boolean over(Instant closed, int months, Instant asOf) {
        return !closed.atZone(ZoneOffset.UTC).plusMonths(months).toInstant().isAfter(asOf);
    }

    Stream<CaseId> numbers() {
        return Stream.concat(
                cases.stream().map(PastCase::id),
                Stream.concat(disclosures.stream(), breaches.stream()).map(PastRegisters.Past::id));
    }

    static SqlArrayValue ids(List<PastCase> some) {
        return new SqlArrayValue(
                "uuid", some.stream().map(each -> each.id().value()).toArray());
    }

    static SqlArrayValue numbers(List<PastRegisters.Past> some) {
        return new SqlArrayValue(
                "uuid", some.stream().map(each -> each.id().value()).toArray());
    }
}
