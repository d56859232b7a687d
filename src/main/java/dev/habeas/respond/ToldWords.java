package dev.habeas.respond;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who was told of a correction, an erasure or a restriction, by name and as the ledger has it: nobody is said to have been
 * told who has not confirmed it. Source: GDPR Art. 19; 11 CCR 7022(b) and (c), 7023(c).
 */
final class ToldWords {

    private final RightWords words;

    ToldWords(RightWords words) {
        this.words = words;
    }

    /** @param places what else the words may name */
    String of(AnswerFacts facts, Locale language, Map<String, String> places) {
        List<String> told = Stream.concat(
                        facts.fulfilled().stream(),
                        facts.retained().stream()
                                .map(Retained::system)
                                .filter(system -> !facts.declined().contains(system)))
                .distinct()
                .toList();
        Map<String, String> named = new HashMap<>(places);
        named.put("told", String.join(", ", told));
        named.put("declined", String.join(", ", facts.declined()));
        boolean nobody = told.isEmpty() && facts.declined().isEmpty();
        return String.join(
                " ",
                Stream.of(
                                told.isEmpty() ? "" : "told",
                                facts.declined().isEmpty() ? "" : "told.declined",
                                nobody ? "told.nobody" : "",
                                "told.more")
                        .filter(key -> !key.isEmpty())
                        .map(key -> words.say(facts.right(), language, key, named))
                        .toList());
    }
}
