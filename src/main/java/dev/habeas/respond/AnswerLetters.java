package dev.habeas.respond;

import dev.habeas.cases.Outcome;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Right;
import dev.habeas.notices.Letter;
import dev.habeas.notices.LetterTemplate;
import dev.habeas.notices.LetterWriter;
import dev.habeas.notices.NoticeKind;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the letters of a case, in the words of its right. Source of what they contain: GDPR Art. 12(1), (3), (4); 11 CCR
 * 7021, 7022, 7024; for each the remedies of the person's regime.
 */
@Component
public final class AnswerLetters {

    private static final String PARTLY = "partly-completed";
    private static final String CATEGORIES_ONLY = "categories-only";
    private static final String NOTHING_FOUND = "nothing-found";
    private static final String REFUSED = "refused";
    private static final String IDENTITY_NOT_VERIFIED = "identity-not-verified";
    private static final Set<NoticeKind> ANSWERS = Arrays.stream(Right.values())
            .flatMap(right -> Stream.of(
                            "completed",
                            PARTLY,
                            CATEGORIES_ONLY,
                            NOTHING_FOUND,
                            REFUSED,
                            IDENTITY_NOT_VERIFIED,
                            "withdrawn")
                    .map(name -> new LetterTemplate(right.word(), name, "shared").kind()))
            .collect(Collectors.toUnmodifiableSet());

    private final LetterWriter writer;
    private final AnswerModels models = new AnswerModels();
    private final Checklist checklist = new Checklist();

    AnswerLetters(LetterWriter writer) {
        this.writer = writer;
    }

    /** Whether a notice of this kind tells a person how a request ended. */
    static boolean isAnswer(NoticeKind kind) {
        return ANSWERS.contains(kind);
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
            case GRANTED -> write(nothingFound(facts) ? NOTHING_FOUND : "completed", facts);
            case PARTLY_GRANTED -> write(partly(facts), facts);
            case REFUSED ->
                write(facts.grounds().contains(PrivacyCase.UNPROVEN) ? IDENTITY_NOT_VERIFIED : REFUSED, facts);
            case WITHDRAWN -> write("withdrawn", facts);
            case ROUTED -> throw new IllegalArgumentException("A routed request is answered by the customer");
        };
    }

    /** A letter of the right itself that announces a day. */
    Letter notice(AnswerFacts facts, String name, Instant day) {
        LetterTemplate template = new LetterTemplate(facts.right().word(), name);
        Locale language = writer.language(template, facts.addressee().language());
        AnswerModel model = models.of(name, facts, language, checklist.of(name, facts));
        Map<String, @Nullable Object> values = new HashMap<>(model.values());
        values.put(
                "until",
                new Dates(
                                facts.addressee().dateLocale(language),
                                facts.addressee().zone())
                        .say(day));
        return writer.write(template, facts.addressee().language(), values);
    }

    /** An enquiry is answered in words, even if it finds nothing; what is to be corrected has to be held by somebody. */
    private static boolean nothingFound(AnswerFacts facts) {
        return switch (facts.right()) {
            case ENQUIRY -> false;
            case ACCESS, PORTABILITY -> !hasPackage(facts);
            case RECTIFICATION -> facts.fulfilled().isEmpty();
            default -> facts.fulfilled().isEmpty() && facts.sections().isEmpty();
        };
    }

    /** What of a package nobody exported is refused, whatever the decision was. Source of the categories: 11 CCR 7024(a). */
    private static String partly(AnswerFacts facts) {
        if (facts.grounds().contains(PrivacyCase.UNPROVEN)) {
            return has(facts, "categories") ? CATEGORIES_ONLY : NOTHING_FOUND;
        }
        return handsOver(facts.right()) && !hasPackage(facts) ? REFUSED : PARTLY;
    }

    private static boolean handsOver(Right right) {
        return right == Right.ACCESS || right == Right.PORTABILITY;
    }

    private static boolean hasPackage(AnswerFacts facts) {
        return has(facts, Section.PACKAGE);
    }

    private static boolean has(AnswerFacts facts, String topic) {
        return facts.sections().stream().anyMatch(section -> section.topic().equals(topic));
    }

    private Letter write(String name, AnswerFacts facts) {
        LetterTemplate own = new LetterTemplate(facts.right().word(), name);
        LetterTemplate template =
                writer.exists(own) ? own : new LetterTemplate(facts.right().word(), name, "shared");
        Locale language = writer.language(template, facts.addressee().language());
        AnswerModel model = models.of(name, facts, language, checklist.of(name, facts));
        Letter letter = writer.write(template, facts.addressee().language(), model.values());
        checklist.require(name, facts, model.contents(), letter);
        return letter;
    }
}
