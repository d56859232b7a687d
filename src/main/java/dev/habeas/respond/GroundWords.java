package dev.habeas.respond;

import java.util.Locale;
import java.util.Map;

/** Reason codes in words, cited from the law that applies to the person. Source: {@code mail/words/grounds_*}. */
final class GroundWords {

    private final WordBook words = new WordBook("words/grounds");

    /** @throws IllegalArgumentException if the code is unknown */
    Reason reason(String code, AnswerRegime regime, Locale language) {
        String gdpr = words.say(language, regime == AnswerRegime.UK ? "gdpr.uk" : "gdpr", Map.of());
        Map<String, String> places = Map.of("gdpr", gdpr);
        String law = words.find(language, code + ".law." + regime.word(), places)
                .orElseGet(() -> words.say(language, code + ".law", places));
        return new Reason(words.say(language, code + ".reason", places), law);
    }
}
