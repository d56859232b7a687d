package dev.habeas.respond;

import dev.habeas.jurisdictions.Right;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words in which letters speak of a right: those of {@code mail/<right>}, and of {@code mail/shared} for the rest. */
final class RightWords {

    private static final List<String> KEYS = List.of(
            "request",
            "moreTime",
            "withdrawing",
            "done",
            "completedTitle",
            "fulfilledTitle",
            "fulfilledIntro",
            "partlySubject",
            "partlyTitle",
            "partly",
            "keptTitle",
            "keptRule",
            "nothingSubject",
            "nothingTitle",
            "nothing",
            "refusedTitle",
            "withdrawnTitle",
            "withdrawnIntro",
            "record",
            "free",
            "goOn");

    /** In which an erasure speaks of what we keep. */
    private static final List<String> KEPT = List.of("partlySubject", "partlyTitle", "partly", "keptTitle");

    private final WordBook shared = new WordBook("shared/words");
    private final Map<Right, WordBook> books = Arrays.stream(Right.values())
            .collect(Collectors.toMap(Function.identity(), right -> new WordBook(right.word() + "/words")));

    /** By key, with the places filled. */
    Map<String, String> of(Right right, Locale language, Map<String, String> places) {
        Map<String, String> say = new HashMap<>();
        KEYS.forEach(key -> say.put(key, say(right, language, key, places)));
        return say;
    }

    /** What replaces some of the words where nobody keeps anything on a ground of ours, and a recipient only declined. */
    Map<String, String> ofNothingKept(Right right, Locale language, Map<String, String> places) {
        Map<String, String> say = new HashMap<>(Map.of("keptRule", ""));
        if (right == Right.ERASURE || right == Right.CHILD_DELETION) {
            KEPT.forEach(key -> say.put(key, shared.say(language, key, places)));
        }
        return say;
    }

    /** What happens after receipt, sentence by sentence. */
    List<String> next(AnswerFacts facts, Locale language, Map<String, String> places) {
        Map<String, String> more = new HashMap<>(places);
        more.put("result", say(facts.right(), language, "result", places));
        return Stream.of(facts.verifies() ? "next.identity" : "next.unverified", "next.search", "next.result")
                .map(key -> say(facts.right(), language, key, more))
                .filter(sentence -> !sentence.isBlank())
                .toList();
    }

    /** @throws IllegalArgumentException if neither book has such a key */
    String say(Right right, Locale language, String key, Map<String, String> places) {
        return Optional.ofNullable(books.get(right))
                .flatMap(book -> book.find(language, key, places))
                .orElseGet(() -> shared.say(language, key, places));
    }
}
