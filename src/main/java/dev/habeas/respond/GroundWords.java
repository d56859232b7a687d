package dev.habeas.respond;

import dev.habeas.jurisdictions.Jurisdiction;
import dev.habeas.jurisdictions.Regime;
import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Right;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reason codes in words, cited from the law that applies to the person. Source: {@code mail/words/grounds_*},
 * where a ground that limits several rights may have words for one of them, such as {@code LEGAL-HOLD.restriction.reason}.
 */
public final class GroundWords {

    private final WordBook words = new WordBook("words/grounds");

    /**
     * The reason with the law it is from, in one line.
     *
     * @throws IllegalArgumentException if the code is unknown
     */
    public String sentence(String code, Right right, Residence residence, Locale language) {
        Reason reason = reason(code, right, residence, language);
        return reason.reason() + " (" + reason.law() + ")";
    }

    /** @throws IllegalArgumentException if the code is unknown */
    Reason reason(String code, Right right, Residence residence, Locale language) {
        AnswerRegime regime = AnswerRegime.of(residence);
        String gdpr = words.say(language, regime == AnswerRegime.UK ? "gdpr.uk" : "gdpr", Map.of());
        Map<String, String> places = Map.of("gdpr", gdpr);
        String ofRight = code + "." + right.word();
        String reason = words.find(language, ofRight + ".reason", places)
                .orElseGet(() -> words.say(language, code + ".reason", places));
        String law = Stream.of(ofRight + ".law." + regime.word(), ofRight + ".law", code + ".law." + regime.word())
                .flatMap(key -> words.find(language, key, places).stream())
                .findFirst()
                .orElseGet(() -> law(code, regime, residence, language, places));
        return new Reason(reason, law);
    }

    /** A provision of another law than that of the person is never cited as if it applied. */
    private String law(
            String code, AnswerRegime regime, Residence residence, Locale language, Map<String, String> places) {
        String law = words.say(language, code + ".law", places);
        boolean european = words.say(language, code + ".law", Map.of()).contains("{gdpr}");
        return switch (regime) {
            case EU, UK -> law;
            case CALIFORNIA -> european ? act("act", law, residence, language) : law;
            case US_STATE ->
                code.startsWith("CA-")
                        ? act("act.exceptions", law, residence, language)
                        : european ? act("act", law, residence, language) : law;
            case SWITZERLAND, BRAZIL, CANADA, QUEBEC, INDIA, OTHER ->
                european ? act("act", law, residence, language) : law;
        };
    }

    private String act(String key, String law, Residence residence, Locale language) {
        Regime regime = Jurisdiction.of(residence).primary();
        if (regime == Regime.VOLUNTARY) {
            return words.say(language, key + ".none", Map.of("law", law));
        }
        Optional<String> name = words.find(language, "act." + regime.word(), Map.of());
        return words.say(language, key, Map.of("act", name.orElse(regime.law()), "law", law));
    }
}
