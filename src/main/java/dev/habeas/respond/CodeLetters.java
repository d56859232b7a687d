package dev.habeas.respond;

import dev.habeas.notices.Letter;
import dev.habeas.notices.LetterTemplate;
import dev.habeas.notices.LetterWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mail with the code for a package: nothing but the code, how long it is good, and what to do if nobody asked. */
@Component
final class CodeLetters {

    private static final LetterTemplate TEMPLATE = new LetterTemplate("shared", "package-code");

    private final LetterWriter writer;
    private final Salutation salutation = new Salutation(new WordBook("words/answers"));

    CodeLetters(LetterWriter writer) {
        this.writer = writer;
    }

    Letter code(AnswerFacts facts, String code, Duration valid) {
        Addressee person = facts.addressee();
        Locale language = writer.language(TEMPLATE, person.language());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("salutation", salutation.of(person.name(), language));
        model.put("reference", facts.reference().value());
        model.put("controller", facts.controller().name());
        model.put("contact", facts.controller().contact());
        model.put("code", code);
        model.put("minutes", valid.toMinutes());
        return writer.write(TEMPLATE, person.language(), model);
    }
}
