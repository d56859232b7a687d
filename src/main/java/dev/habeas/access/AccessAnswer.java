package dev.habeas.access;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.Outcome;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Right;
import dev.habeas.packages.PackageForm;
import dev.habeas.packages.PackageLetters;
import dev.habeas.processors.Action;
import dev.habeas.processors.InstructionState;
import dev.habeas.processors.Instructions;
import dev.habeas.processors.Register;
import dev.habeas.respond.AnswerContent;
import dev.habeas.respond.Section;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What the answer and the package of an access case say beside the data. Someone who could not be identified under
 * American law gets the categories in general and no data; who is proven for no more than the categories gets those of
 * the systems that hold something. Source: GDPR Art. 15(1), (2); 11 CCR 7024(a).
 */
@Component
class AccessAnswer implements AnswerContent, PackageForm {

    private final PackageLetters letters;
    private final Information information;
    private final Instructions instructions;
    private final Register register;

    AccessAnswer(PackageLetters letters, Information information, Instructions instructions, Register register) {
        this.letters = letters;
        this.information = information;
        this.instructions = instructions;
        this.register = register;
    }

    @Override
    public Right right() {
        return Right.ACCESS;
    }

    @Override
    public boolean forPeople() {
        return true;
    }

    @Override
    public List<Section> sections(PrivacyCase subject, CaseFile file, Locale language) {
        if (subject.outcome() == Outcome.REFUSED) {
            return Information.isAmerican(subject.regime()) && PrivacyCase.UNPROVEN.equals(subject.ground())
                    ? information.inGeneral(register.all().keySet(), subject.regime(), language)
                    : List.of();
        }
        if (PrivacyCase.UNPROVEN.equals(subject.ground())) {
            return information(subject, language);
        }
        List<Section> delivery = letters.sections(subject, language);
        return delivery.isEmpty()
                ? List.of()
                : Stream.concat(delivery.stream(), information(subject, language).stream())
                        .toList();
    }

    @Override
    public List<Section> information(PrivacyCase subject, Locale language) {
        Set<String> holders = instructions.of(subject.id()).stream()
                .filter(each -> each.action() == Action.EXPORT)
                .filter(each -> each.state() != InstructionState.NOT_FOUND)
                .map(each -> each.processor())
                .collect(Collectors.toSet());
        return information.about(holders, subject.regime(), language);
    }
}
