package dev.habeas.breach;

import java.math.BigDecimal;
import java.util.Map;

/**
 * The severity of a breach by the method of ENISA (2013): kind of data × ease of identification + circumstances, in exact
 * decimals. The flags "more than 100 people" and "unintelligible" do not change the score.
 */
final class SeverityPolicy {

    /** Base weight of a category of data. */
    static final Map<String, Integer> CATEGORIES =
            Map.of("simple", 1, "behavioural", 2, "financial", 3, "sensitive", 4);

    /** What the context adds to the weight. */
    static final Map<String, Integer> CONTEXTS =
            Map.of("minus-two", -2, "minus-one", -1, "none", 0, "plus-one", 1, "plus-two", 2, "plus-three", 3);

    static final Map<String, String> IDENTIFICATION =
            Map.of("negligible", "0.25", "limited", "0.5", "significant", "0.75", "maximum", "1");
    static final Map<String, String> CONFIDENTIALITY =
            Map.of("none", "0", "known-recipients", "0.25", "unknown-recipients", "0.5");
    static final Map<String, String> INTEGRITY = Map.of("none", "0", "recoverable", "0.25", "unrecoverable", "0.5");
    static final Map<String, String> AVAILABILITY = Map.of("none", "0", "temporary", "0.25", "full", "0.5");
    static final Map<String, String> INTENT = Map.of("no", "0", "yes", "0.5");

    private static final int LIGHTEST = 1;
    private static final int HEAVIEST = 4;

    private SeverityPolicy() {}

    /** What the analyst chose, each a code of the tables above. */
    record Scores(
            String category,
            String context,
            String identification,
            String confidentiality,
            String integrity,
            String availability,
            String maliciousIntent) {}

    /** @throws IllegalArgumentException if a code is in none of the tables */
    static BigDecimal score(Scores scores) {
        int weight = value(CATEGORIES, scores.category()) + value(CONTEXTS, scores.context());
        int bounded = Math.min(HEAVIEST, Math.max(LIGHTEST, weight));
        BigDecimal circumstances = decimal(CONFIDENTIALITY, scores.confidentiality())
                .add(decimal(INTEGRITY, scores.integrity()))
                .add(decimal(AVAILABILITY, scores.availability()))
                .add(decimal(INTENT, scores.maliciousIntent()));
        return decimal(IDENTIFICATION, scores.identification())
                .multiply(BigDecimal.valueOf(bounded))
                .add(circumstances);
    }

    private static BigDecimal decimal(Map<String, String> table, String code) {
        return new BigDecimal(value(table, code));
    }

    private static <T> T value(Map<String, T> table, String code) {
        T found = table.get(code);
        if (found == null) {
            throw new IllegalArgumentException("Not a code of the severity table");
        }
        return found;
    }
}
