package dev.habeas.respond;

import dev.habeas.cases.Outcome;
import dev.habeas.notices.Letter;
import dev.habeas.notices.LetterTemplate;
import dev.habeas.notices.LetterWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the letters of an erasure case. Source of what they contain: GDPR Art. 12(1), (3), (4) and Art. 17; 11 CCR 7021,
 * 7022; for each the remedies of the person's regime.
 */
@Component
public final class AnswerLetters {

    /** Reason code of a refusal for want of identification; it has a letter of its own. */
    public static final String IDENTITY = "IDENTITY";

    private final LetterWriter writer;
    private final WordBook words = new WordBook("answers");
    private final Salutation salutation = new Salutation(words);
    private final Grounds grounds = new Grounds();
    private final Remedies remedies = new Remedies();

    AnswerLetters(LetterWriter writer) {
        this.writer = writer;
    }

    /** Confirms receipt and says when the answer is due. Source: 11 CCR 7021(a); good practice elsewhere. */
    public Letter acknowledgement(ErasureLetter facts) {
        return write("acknowledgement", facts);
    }

    /**
     * Tells the person how the request ended.
     *
     * @throws dev.habeas.notices.IncompleteLetterException if a fact that this letter must contain is missing
     * @throws IllegalArgumentException for {@link Outcome#ROUTED}, which the platform customer answers, or if a ground is
     *     unknown
     */
    public Letter answer(ErasureLetter facts, Outcome outcome) {
        return switch (outcome) {
            case GRANTED -> write(facts.erased().isEmpty() ? "nothing-found" : "completed", facts);
            case PARTLY_GRANTED -> write("partly-completed", facts);
            case REFUSED -> write(facts.grounds().contains(IDENTITY) ? "identity-not-verified" : "refused", facts);
            case WITHDRAWN -> write("withdrawn", facts);
            case ROUTED -> throw new IllegalArgumentException("A routed request is answered by the customer");
        };
    }

    private Letter write(String name, ErasureLetter facts) {
        LetterTemplate template = new LetterTemplate("erasure", name);
        return writer.write(template, facts.addressee().language(), model(template, facts));
    }

    private Map<String, @Nullable Object> model(LetterTemplate template, ErasureLetter facts) {
        Addressee person = facts.addressee();
        Locale language = writer.language(template, person.language());
        Dates dates = new Dates(person.dateLocale(language), person.zone());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("salutation", salutation.of(person.name(), language));
        model.put("reference", facts.reference().value());
        model.put("controller", facts.controller().name());
        model.put("contact", facts.controller().contact());
        model.put("received", dates.say(facts.receivedAt()));
        model.put("due", dates.say(facts.dueAt()));
        model.put("closed", facts.closedAt() == null ? null : dates.say(facts.closedAt()));
        model.put("erased", facts.erased());
        model.put("retained", retained(facts, language, dates));
        model.put("reasons", reasons(facts, language));
        model.put("backups", backups(facts.backupsUntil(), language, dates));
        model.put("remedies", remedies.of(facts.regime(), person.residence(), language, facts.controller()));
        model.put(
                "optOut",
                words.find(language, "opt-out." + facts.regime().word(), contact(facts))
                        .orElse(null));
        return model;
    }

    private List<Map<String, String>> retained(ErasureLetter facts, Locale language, Dates dates) {
        return facts.retained().stream()
                .map(item -> {
                    Reason reason = grounds.reason(item.ground(), facts.regime(), language);
                    LocalDate until = item.until();
                    return Map.of(
                            "system",
                            item.system(),
                            "reason",
                            reason.reason(),
                            "law",
                            item.law() == null ? reason.law() : reason.law() + "; " + item.law(),
                            "until",
                            until == null
                                    ? words.say(language, "until.open", Map.of())
                                    : words.say(language, "until.day", Map.of("day", dates.say(until))));
                })
                .toList();
    }

    private List<Reason> reasons(ErasureLetter facts, Locale language) {
        return facts.grounds().stream()
                .map(code -> grounds.reason(code, facts.regime(), language))
                .toList();
    }

    private String backups(@Nullable LocalDate until, Locale language, Dates dates) {
        return until == null
                ? words.say(language, "backups.open", Map.of())
                : words.say(language, "backups.day", Map.of("day", dates.say(until)));
    }

    private static Map<String, String> contact(ErasureLetter facts) {
        return Map.of("contact", facts.controller().contact());
    }

    /** Days written out the way the person's country does. */
    private record Dates(Locale locale, ZoneId zone) {

        String say(Instant instant) {
            return say(instant.atZone(zone).toLocalDate());
        }

        String say(LocalDate day) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(locale)
                    .format(day);
        }
    }
}
