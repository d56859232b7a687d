package dev.habeas.automateddecision;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.Outcome;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Reader;
import dev.habeas.cases.Vault;
import dev.habeas.jurisdictions.Right;
import dev.habeas.registers.Registers;
import dev.habeas.respond.AnswerContent;
import dev.habeas.respond.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * The result in the words of whoever reviewed it, how the machine decides, and what follows from it. Source: GDPR Art.
 * 13(2)(f), 22(3); 11 CCR 7222.
 */
@Component
class AutomatedDecisionContent implements AnswerContent {

    private final Registers registers;
    private final Vault vault;

    AutomatedDecisionContent(Registers registers, Vault vault) {
        this.registers = registers;
        this.vault = vault;
    }

    @Override
    public Right right() {
        return Right.AUTOMATED_DECISION;
    }

    @Override
    public List<Section> sections(PrivacyCase subject, CaseFile file, Locale language) {
        if (subject.outcome() == Outcome.WITHDRAWN) {
            return List.of();
        }
        boolean german = language.equals(Locale.GERMAN);
        List<Section> sections = new ArrayList<>();
        vault.read(subject.id(), CheckReviewedResult.TEXT, Reader.system("compose-answer"))
                .map(result -> new Section(
                        "answer",
                        german ? "Das Ergebnis, und warum" : "The result, and why",
                        result.reveal(),
                        List.of()))
                .ifPresent(sections::add);
        List<String> points = points(file, language);
        if (!points.isEmpty()) {
            sections.add(new Section(
                    german ? "Wie die Maschine entscheidet" : "How the machine decides",
                    german
                            ? "Was geprüft wird, und was für Sie daraus folgt:"
                            : "What it goes by, and what follows for you:",
                    points));
        }
        return sections;
    }

    private List<String> points(CaseFile file, Locale language) {
        return DecisionConcerned.in(file, registers).stream()
                .map(key -> Objects.requireNonNull(registers.decisionPoints().get(key)))
                .map(each -> each.name().in(language) + ": " + each.logic().in(language) + "; "
                        + each.effect().in(language))
                .toList();
    }
}
