package dev.habeas.portal;

import dev.habeas.jurisdictions.Right;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a form lets people choose from where a right means more than one thing, in the words of the request. The first is
 * meant if nothing is chosen: it asks for the most, or for the least that somebody could mean by it.
 */
final class Choices {

    private static final Map<Right, Choice> OFFERED = Map.of(
            Right.OBJECTION, new Choice("scope", List.of("marketing", "other")),
            Right.OPT_OUT, new Choice("kind", List.of("sale-sharing", "limit-use", "automated-decisions")),
            Right.CONSENT_WITHDRAWAL, new Choice("purpose", List.of("all", "newsletter", "analytics", "partners")),
            Right.ENQUIRY, new Choice("kind", List.of("other", "legal-basis", "complaint", "appeal")));

    private Choices() {}

    private record Choice(String member, List<String> words) {}

    /** What can be chosen by each right that has a choice, the rights in their usual order. */
    static Map<Right, List<String>> all() {
        Map<Right, List<String>> all = new EnumMap<>(Right.class);
        OFFERED.forEach((right, choice) -> all.put(right, choice.words()));
        return all;
    }

    /** Empty if there is nothing to choose. */
    static List<String> of(@Nullable Right right) {
        return find(right).map(Choice::words).orElse(List.of());
    }

    /** Whether this can be chosen with the right; nothing always can. */
    static boolean accepts(@Nullable Right right, String chosen) {
        return chosen.isEmpty() || of(right).contains(chosen);
    }

    /** The member of the request's details that says it; empty if nothing was chosen. */
    static Map<String, String> details(@Nullable Right right, String chosen) {
        return find(right)
                .filter(choice -> choice.words().contains(chosen))
                .map(choice -> Map.of(choice.member(), chosen))
                .orElse(Map.of());
    }

    private static Optional<Choice> find(@Nullable Right right) {
        return Optional.ofNullable(right).map(OFFERED::get);
    }
}
