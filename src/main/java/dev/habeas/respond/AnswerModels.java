package dev.habeas.respond;

import dev.habeas.jurisdictions.Right;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the facts of a case into the words of its right, its regime and a language. */
final class AnswerModels {

    /** Contents of the checklist that are a sentence of their own, in the order in which a letter says them. */
    private static final List<String> NOTES =
            List.of("released", "stop-suffices", "frozen", "told", "statement", "opt-out", "free");

    private static final Set<Right> ERASING = Set.of(Right.ERASURE, Right.CHILD_DELETION, Right.CONSENT_WITHDRAWAL);

    private final WordBook words = new WordBook("words/answers");
    private final RightWords rightWords = new RightWords();
    private final ToldWords told = new ToldWords(rightWords);
    private final Salutation salutation = new Salutation(words);
    private final GroundWords grounds = new GroundWords();
    private final Remedies remedies = new Remedies();

    /**
     * @param letter its name, which decides what else it says
     * @param mandatory the contents it must have by the checklist
     */
    AnswerModel of(String letter, AnswerFacts facts, Locale language, List<String> mandatory) {
        Addressee person = facts.addressee();
        Dates dates = new Dates(person.dateLocale(language), person.zone());
        Map<String, String> places = places(facts, dates);
        List<Map<String, String>> retained = retained(facts, language, dates);
        List<Reason> reasons = facts.grounds().stream()
                .map(code -> grounds.reason(code, facts.right(), person.residence(), language))
                .toList();
        List<Reason> limits = reasons.stream()
                .filter(reason ->
                        retained.stream().noneMatch(item -> reason.reason().equals(item.get("reason"))))
                .toList();
        List<Remedy> open =
                remedies.of(facts.regime(), person.residence(), language, facts.controller(), facts.answersAppeal());
        Map<String, String> say = rightWords.of(facts.right(), language, places);
        if (!facts.keeps()) {
            say.putAll(rightWords.ofNothingKept(facts.right(), language, places));
        }
        List<String> next = rightWords.next(facts, language, places);
        Map<String, String> notes = new LinkedHashMap<>();
        NOTES.stream()
                .filter(mandatory::contains)
                .forEach(key -> notes.put(
                        key,
                        key.equals("told")
                                ? told.of(facts, language, places)
                                : rightWords.say(facts.right(), language, key, places)));
        String backups = backups(facts, language, dates);

        Map<String, @Nullable Object> model = new HashMap<>(places);
        model.put("salutation", salutation.of(person.name(), language));
        model.put("say", say);
        model.put("next", next);
        model.put("fulfilled", facts.fulfilled());
        model.put("sections", facts.sections());
        model.put("retained", retained);
        model.put("reasons", reasons);
        model.put("limits", limits);
        model.put("backups", backups);
        model.put("remedies", open);
        model.put("notes", List.copyOf(notes.values()));

        Map<String, List<String>> contents = LetterContents.of(letter, say, notes, open, facts.sections());
        contents.put("next", next);
        contents.put("interim", List.of(rightWords.say(facts.right(), language, "next.search", places)));
        contents.put("reasons", LetterContents.words(reasons));
        contents.put(
                "limits",
                LetterContents.both(
                        LetterContents.words(retained, "system", "reason", "law"), LetterContents.words(limits)));
        contents.put(
                "until",
                facts.retained().stream().allMatch(Retained::declined)
                        ? List.of(say.getOrDefault("keptRule", ""))
                        : LetterContents.words(retained, "until"));
        // What nobody here decided is told by who keeps what; then nobody wrote more about it.
        contents.putIfAbsent(
                Section.PARTICULARS,
                letter.equals("partly-completed") ? LetterContents.words(retained, "system", "reason") : List.of());
        contents.put("backups", backups == null ? List.of() : List.of(backups));
        return new AnswerModel(model, contents);
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
                    Reason reason = grounds.reason(
                            item.ground(), facts.right(), facts.addressee().residence(), language);
                    return Map.of(
                            "system",
                            item.system(),
                            "reason",
                            reason.reason(),
                            "law",
                            item.law() == null ? reason.law() : reason.law() + "; " + item.law(),
                            "until",
                            ERASING.contains(facts.right()) && !item.declined()
                                    ? until(item.until(), language, dates)
                                    : "");
                })
                .collect(Collectors.toUnmodifiableList());
    }

    private String until(@Nullable LocalDate day, Locale language, Dates dates) {
        return day == null
                ? words.say(language, "until.open", Map.of())
                : words.say(language, "until.day", Map.of("day", dates.say(day)));
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
