package dev.habeas.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import dev.habeas.cases.Outcome;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The figures of 11 CCR 7102, computed here from what was seeded, and as the report gives them. */
final class CcpaFigures {

    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");
    private static final Map<String, String> KINDS = Map.of(
            "erasure", "delete",
            "child-deletion", "delete",
            "rectification", "correct",
            "access", "know",
            "portability", "know",
            "opt-out", "opt-out");

    private CcpaFigures() {}

    /** @param median days, as text with two places */
    record Line(int received, int complied, int denied, String median) {}

    static Map<String, Line> of(List<PastCase> cases, LocalDate from, LocalDate until) {
        List<PastCase> counted = cases.stream()
                .filter(each -> each.regime().equals("CCPA"))
                .filter(each -> !day(each).isBefore(from) && day(each).isBefore(until))
                .toList();
        Map<String, Line> lines = new TreeMap<>();
        KINDS.values().stream()
                .distinct()
                .forEach(kind -> lines.put(
                        kind,
                        line(counted.stream()
                                .filter(each -> kind.equals(KINDS.get(each.topic())))
                                .toList())));
        return lines;
    }

    private static Line line(List<PastCase> cases) {
        int denied = (int)
                cases.stream().filter(each -> each.outcome() == Outcome.REFUSED).count();
        return new Line(cases.size(), cases.size() - denied, denied, median(cases));
    }

    private static String median(List<PastCase> cases) {
        List<Long> days = cases.stream()
                .map(each -> ChronoUnit.DAYS.between(
                        day(each), each.closedAt().atZone(CALIFORNIA).toLocalDate()))
                .sorted()
                .toList();
        int half = days.size() / 2;
        double median = days.size() % 2 == 1 ? days.get(half) : (days.get(half - 1) + days.get(half)) / 2.0;
        return "%.2f".formatted(median);
    }

    static LocalDate day(PastCase each) {
        return each.receivedAt().atZone(CALIFORNIA).toLocalDate();
    }

    static Map<String, Line> reported(JsonNode report) {
        Map<String, Line> lines = new TreeMap<>();
        report.path("requests").forEach(line -> {
            if (KINDS.containsValue(line.path("kind").asText())) {
                lines.put(
                        line.path("kind").asText(),
                        new Line(
                                line.path("received").asInt(),
                                line.path("complied").asInt(),
                                line.path("denied").asInt(),
                                "%.2f".formatted(line.path("medianDays").asDouble())));
            }
        });
        return lines;
    }
}
