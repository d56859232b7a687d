package dev.habeas.respond;

import dev.habeas.notices.Letter;
import dev.habeas.notices.LetterTemplate;
import dev.habeas.notices.LetterWriter;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The letter that extends a deadline, for whatever right. It must name the new date and the reasons: GDPR Art. 12(3);
 * PIPEDA s. 8(5) also asks for the right to complain, which is named to everyone but where an appeal takes its place.
 */
@Component
final class ExtensionLetters {

    static final LetterTemplate TEMPLATE = new LetterTemplate("shared", "extension");

    private final LetterWriter writer;
    private final WordBook words = new WordBook("words/answers");
    private final Salutation salutation = new Salutation(words);
    private final Remedies remedies = new Remedies();
    private final Checklist checklist = new Checklist();

    ExtensionLetters(LetterWriter writer) {
        this.writer = writer;
    }

    Letter notice(AnswerFacts facts, String ground, Instant until) {
        Addressee person = facts.addressee();
        Locale language = writer.language(TEMPLATE, person.language());
        Dates dates = new Dates(person.dateLocale(language), person.zone());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("salutation", salutation.of(person.name(), language));
        model.put("reference", facts.reference().value());
        model.put("controller", facts.controller().name());
        model.put("contact", facts.controller().contact());
        model.put("received", dates.say(facts.receivedAt()));
        model.put("due", dates.say(facts.dueAt()));
        model.put("until", dates.say(until));
        model.put("reason", words.say(language, "extension." + ground, Map.of()));
        List<Remedy> open = remediesFor(facts, language);
        model.put("remedies", open);
        Letter letter = writer.write(TEMPLATE, person.language(), model);
        checklist.require(
                TEMPLATE.name(),
                facts,
                LetterContents.of(TEMPLATE.name(), Map.of(), Map.of(), open, List.of()),
                letter);
        return letter;
    }

    private List<Remedy> remediesFor(AnswerFacts facts, Locale language) {
        return switch (facts.regime()) {
            case CALIFORNIA, US_STATE -> List.of();
            case EU, UK, SWITZERLAND, BRAZIL, CANADA, QUEBEC, INDIA, OTHER ->
                remedies.of(
                        facts.regime(),
                        facts.addressee().residence(),
                        language,
                        facts.controller(),
                        facts.answersAppeal());
        };
    }
}
