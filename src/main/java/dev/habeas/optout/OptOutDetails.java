package dev.habeas.optout;

import dev.habeas.suppressions.Purpose;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The members that only a request to opt out has. */
final class OptOutDetails {

    static final Set<String> MEMBERS = Set.of("message", "kind", "suspected-fraud");

    private static final Set<String> KINDS =
            Set.of(Purpose.SALE_SHARING.word(), Purpose.LIMIT_USE.word(), Purpose.AUTOMATED_DECISIONS.word());

    private OptOutDetails() {}

    /** What is wrong, by member; empty if nothing. */
    static Map<String, String> faults(Map<String, String> details) {
        Map<String, String> faults = new HashMap<>();
        if (!KINDS.contains(details.getOrDefault("kind", Purpose.SALE_SHARING.word()))) {
            faults.put("kind", "must be sale-sharing, limit-use or automated-decisions");
        }
        if (!Set.of("yes", "no").contains(details.getOrDefault("suspected-fraud", "no"))) {
            faults.put("suspected-fraud", "must be yes or no");
        }
        return faults;
    }

    /** What the person opts out of: sale and sharing, if nothing else is said. */
    static Purpose purpose(Map<String, String> details) {
        return Purpose.ofWord(details.getOrDefault("kind", "")).orElse(Purpose.SALE_SHARING);
    }

    /** Whether whoever entered the request has documented a reason to hold it for a fraud. Source: 11 CCR 7026(e). */
    static boolean suspectsFraud(Map<String, String> details) {
        return "yes".equals(details.get("suspected-fraud"));
    }
}
