package dev.habeas.automateddecision;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Right;
import dev.habeas.registers.Registers;
import dev.habeas.respond.AnswerContent;
import dev.habeas.respond.Section;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** How the machine decides and what follows from it. Source: GDPR Art. 13(2)(f), 22(3); 11 CCR 7222. */
@Component
class AutomatedDecisionContent implements AnswerContent {

    private final Registers registers;

    AutomatedDecisionContent(Registers registers) {
        this.registers = registers;
    }

    @Override
    public Right right() {
        return Right.AUTOMATED_DECISION;
    }

    @Override
    public List<Section> sections(PrivacyCase subject, CaseFile file, Locale language) {
        List<String> points = DecisionConcerned.in(file, registers).stream()
                .map(key -> Objects.requireNonNull(registers.decisionPoints().get(key)))
                .map(each -> each.name().in(language) + ": " + each.logic().in(language) + "; "
                        + each.effect().in(language))
                .toList();
        boolean german = language.equals(Locale.GERMAN);
        return points.isEmpty()
                ? List.of()
                : List.of(new Section(
                        german ? "Wie die Maschine entscheidet" : "How the machine decides",
                        german
                                ? "Was geprüft wird, und was für Sie daraus folgt:"
                                : "What it goes by, and what follows for you:",
                        points));
    }
}
