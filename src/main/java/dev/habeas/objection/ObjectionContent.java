package dev.habeas.objection;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.Outcome;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Right;
import dev.habeas.processors.Action;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.Instructions;
import dev.habeas.processors.Processor;
import dev.habeas.processors.Register;
import dev.habeas.processors.Step;
import dev.habeas.respond.AnswerContent;
import dev.habeas.respond.Section;
import dev.habeas.respond.SectionWords;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the answer adds: that advertising stays stopped, who erased the data, and who keeps it on which other basis. Source: GDPR Art. 12(3), 17(1)(c), 19. */
@Component
class ObjectionContent implements AnswerContent {

    private final Register register;
    private final Instructions instructions;
    private final AfterObjection after;
    private final SectionWords words = new SectionWords(Right.OBJECTION);

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
        if (subject.outcome() == Outcome.REFUSED) {
            return List.of();
        }
        if (ObjectionPlan.isMarketing(file)) {
            return List.of(words.section(language, "", "list", List.of()));
        }
        if (!after.erases(subject.id())) {
            return List.of();
        }
        List<Instruction> done = instructions.of(subject.id(), Step.FULFIL).stream()
                .filter(each -> each.state().isCarriedOut())
                .toList();
        return Stream.of(
                        words.section(language, "", "erased", erased(done, language)),
                        words.section(language, "", "kept", kept(done, subject.regime(), language)))
                .filter(each -> !each.items().isEmpty())
                .toList();
    }

    private List<String> erased(List<Instruction> done, Locale language) {
        return done.stream()
                .filter(each -> each.action() == Action.ERASE)
                .map(each -> register.get(each.processor()).nameIn(language))
                .toList();
    }

    /** What a law or a hold keeps is said elsewhere, with its ground. */
    private List<String> kept(List<Instruction> done, String regime, Locale language) {
        return done.stream()
                .filter(each -> each.action() != Action.ERASE && each.ground() == null)
                .map(each -> register.get(each.processor()))
                .filter(each -> !ObjectionPolicy.others(each).isEmpty())
                .map(each -> each.nameIn(language) + ": " + bases(each, regime, language))
                .toList();
    }

    private String bases(Processor recipient, String regime, Locale language) {
        return ObjectionPolicy.others(recipient).stream()
                .map(basis -> words.basis(language, basis, regime))
                .collect(Collectors.joining("; "));
    }
}
