package dev.habeas.respond;

import dev.habeas.jurisdictions.Right;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the facts of a case into the words of its right, its regime and a language. */
final class AnswerModels {

    private final WordBook words = new WordBook("words/answers");
    private final RightWords rightWords = new RightWords();
    private final Salutation salutation = new Salutation(words);
    private final GroundWords grounds = new GroundWords();
    private final Remedies remedies = new Remedies();

    Map<String, @Nullable Object> of(AnswerFacts facts, Locale language) {
        Addressee person = facts.addressee();
        Dates dates = new Dates(person.dateLocale(language), person.zone());
        Map<String, String> places = places(facts, dates);
        List<Map<String, String>> retained = retained(facts, language, dates);
        List<Reason> reasons = facts.grounds().stream()
                .map(code -> grounds.reason(code, facts.regime(), language))
                .toList();
        Map<String, @Nullable Object> model = new HashMap<>(places);
        model.put("salutation", salutation.of(person.name(), language));
        model.put("say", rightWords.of(facts.right(), language, places));
        model.put("next", rightWords.next(facts, language, places));
        model.put("fulfilled", facts.fulfilled());
        model.put("sections", facts.sections());
        model.put("retained", retained);
        model.put("reasons", reasons);
        model.put("limits", retained.isEmpty() ? reasons : retained);
        model.put("backups", backups(facts, language, dates));
        model.put("remedies", remedies.of(facts.regime(), person.residence(), language, facts.controller()));
        model.put("optOut", optOut(facts, language, places));
        return model;
    }

    /** Whoever has opted out is not told how to. */
    private @Nullable String optOut(AnswerFacts facts, Locale language, Map<String, String> places) {
        return facts.right() == Right.OPT_OUT
                ? null
                : words.find(language, "opt-out." + facts.regime().word(), places)
                        .orElse(null);
    }

    private static Map<String, String> places(AnswerFacts facts, Dates dates) {
        Map<String, String> places = new HashMap<>(Map.of(
                "reference", facts.reference().value(),
                "controller", facts.controller().name(),
                "contact", facts.controller().contact(),
                "received", dates.say(facts.receivedAt()),
                "due", dates.say(facts.dueAt())));
        if (facts.closedAt() != null) {
            places.put("closed", dates.say(facts.closedAt()));
        }
        return places;
    }

    private List<Map<String, String>> retained(AnswerFacts facts, Locale language, Dates dates) {
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

    /** Only an erasure has to speak of backups. */
    private @Nullable String backups(AnswerFacts facts, Locale language, Dates dates) {
        if (facts.right() != Right.ERASURE && facts.right() != Right.CHILD_DELETION) {
            return null;
        }
        LocalDate until = facts.backupsUntil();
        return until == null
                ? words.say(language, "backups.open", Map.of())
                : words.say(language, "backups.day", Map.of("day", dates.say(until)));
    }
}
