package dev.habeas.respond;

import dev.habeas.cases.Outcome;
import dev.habeas.notices.Letter;
import dev.habeas.notices.LetterTemplate;
import dev.habeas.notices.LetterWriter;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the letters of a case, in the words of its right. Source of what they contain: GDPR Art. 12(1), (3), (4); 11 CCR
 * 7021, 7022, 7024; for each the remedies of the person's regime.
 */
@Component
public final class AnswerLetters {

    /** Reason code of a refusal for want of identification; it has a letter of its own. */
    public static final String IDENTITY = "IDENTITY";

    private final LetterWriter writer;
    private final AnswerModels models = new AnswerModels();

    AnswerLetters(LetterWriter writer) {
        this.writer = writer;
    }

    /** Confirms receipt and says when the answer is due. Source: 11 CCR 7021(a); good practice elsewhere. */
    public Letter acknowledgement(AnswerFacts facts) {
        return write("acknowledgement", facts);
    }

    /**
     * Tells the person how the request ended.
     *
     * @throws dev.habeas.notices.IncompleteLetterException if a fact that this letter must contain is missing
     * @throws IllegalArgumentException for {@link Outcome#ROUTED}, which the platform customer answers, or if a ground is
     *     unknown
     */
    public Letter answer(AnswerFacts facts, Outcome outcome) {
        return switch (outcome) {
            case GRANTED ->
                write(facts.fulfilled().isEmpty() && facts.sections().isEmpty() ? "nothing-found" : "completed", facts);
            case PARTLY_GRANTED ->
                write(facts.grounds().contains(IDENTITY) ? "categories-only" : "partly-completed", facts);
            case REFUSED -> write(facts.grounds().contains(IDENTITY) ? "identity-not-verified" : "refused", facts);
            case WITHDRAWN -> write("withdrawn", facts);
            case ROUTED -> throw new IllegalArgumentException("A routed request is answered by the customer");
        };
    }

    /** A letter of the right itself that announces a day. */
    Letter notice(AnswerFacts facts, String name, Instant day) {
        LetterTemplate template = new LetterTemplate(facts.right().word(), name);
        Locale language = writer.language(template, facts.addressee().language());
        Map<String, @Nullable Object> model = new HashMap<>(models.of(facts, language));
        model.put(
                "until",
                new Dates(
                                facts.addressee().dateLocale(language),
                                facts.addressee().zone())
                        .say(day));
        return writer.write(template, facts.addressee().language(), model);
    }

    private Letter write(String name, AnswerFacts facts) {
        LetterTemplate own = new LetterTemplate(facts.right().word(), name);
        LetterTemplate template =
                writer.exists(own) ? own : new LetterTemplate(facts.right().word(), name, "shared");
        Locale language = writer.language(template, facts.addressee().language());
        return writer.write(template, facts.addressee().language(), models.of(facts, language));
    }
}
