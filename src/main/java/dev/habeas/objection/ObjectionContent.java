package dev.habeas.objection;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.Outcome;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Right;
import dev.habeas.processors.Action;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.InstructionState;
import dev.habeas.processors.Instructions;
import dev.habeas.processors.LegalBasis;
import dev.habeas.processors.Processor;
import dev.habeas.processors.Register;
import dev.habeas.processors.Step;
import dev.habeas.respond.AnswerContent;
import dev.habeas.respond.Section;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the answer adds: who erased the data, and who keeps it on which other basis. Source: GDPR Art. 12(3), 17(1)(c), 19. */
@Component
class ObjectionContent implements AnswerContent {

    private static final Set<InstructionState> DONE = Set.of(InstructionState.DONE, InstructionState.MANUAL);

    private final Register register;
    private final Instructions instructions;
    private final AfterObjection after;

    ObjectionContent(Register register, Instructions instructions, AfterObjection after) {
        this.register = register;
        this.instructions = instructions;
        this.after = after;
    }

    @Override
    public Right right() {
        return Right.OBJECTION;
    }

    @Override
    public List<Section> sections(PrivacyCase subject, CaseFile file, Locale language) {
        if (subject.outcome() == Outcome.REFUSED || !after.erases(subject.id())) {
            return List.of();
        }
        ResourceBundle words = ResourceBundle.getBundle(
                "mail.objection.sections",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        List<Instruction> done = instructions.of(subject.id(), Step.FULFIL).stream()
                .filter(each -> DONE.contains(each.state()))
                .toList();
        return Stream.of(
                        section(words, "erased", erased(done, language)),
                        section(words, "kept", kept(done, language, words)))
                .filter(each -> !each.items().isEmpty())
                .toList();
    }

    private static Section section(ResourceBundle words, String name, List<String> items) {
        return new Section(words.getString(name + ".title"), words.getString(name + ".text"), items);
    }

    private List<String> erased(List<Instruction> done, Locale language) {
        return done.stream()
                .filter(each -> each.action() == Action.ERASE)
                .map(each -> register.get(each.processor()).nameIn(language))
                .toList();
    }

    /** What a law or a hold keeps is said elsewhere, with its ground. */
    private List<String> kept(List<Instruction> done, Locale language, ResourceBundle words) {
        return done.stream()
                .filter(each -> each.action() != Action.ERASE && each.ground() == null)
                .map(each -> register.get(each.processor()))
                .filter(each -> !ObjectionPolicy.others(each).isEmpty())
                .map(each -> each.nameIn(language) + ": " + bases(each, words))
                .toList();
    }

    private static String bases(Processor recipient, ResourceBundle words) {
        return ObjectionPolicy.others(recipient).stream()
                .map(basis -> words.getString("basis." + word(basis)))
                .collect(Collectors.joining("; "));
    }

    private static String word(LegalBasis basis) {
        return basis.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
