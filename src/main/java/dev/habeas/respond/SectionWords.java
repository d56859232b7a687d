package dev.habeas.respond;

import dev.habeas.jurisdictions.EuropeanProvision;
import dev.habeas.jurisdictions.Right;
import dev.habeas.processors.LegalBasis;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words that only the answers of one right have. Source: {@code mail/<right>/sections_*}. */
public final class SectionWords {

    private final WordBook shared = new WordBook("words/answers");
    private final WordBook words;

    public SectionWords(Right right) {
        this.words = new WordBook(right.word() + "/sections");
    }

    /**
     * @param language {@code en} or {@code de}
     * @throws IllegalArgumentException if there are no such words
     */
    public String say(Locale language, String key) {
        return words.say(language, key, Map.of());
    }

    /**
     * What a use of data rests on, with the provision if the law of the person has it; not every right has words for every
     * basis. Errors as {@link #say}.
     */
    public String basis(Locale language, LegalBasis basis, String regime) {
        String words = say(language, "basis." + basis.word());
        return EuropeanProvision.under(regime, shared.say(language, "basis." + basis.word(), Map.of()))
                .map(law -> words + " (" + law + ")")
                .orElse(words);
    }

    /** The section whose title and text are under this name. Errors as {@link #say}. */
    public Section section(Locale language, String topic, String name, List<String> items) {
        return new Section(topic, say(language, name + ".title"), say(language, name + ".text"), items);
    }
}
