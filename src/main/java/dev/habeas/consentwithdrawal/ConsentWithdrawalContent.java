package dev.habeas.consentwithdrawal;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.Outcome;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Right;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.InstructionState;
import dev.habeas.processors.Instructions;
import dev.habeas.processors.Processor;
import dev.habeas.processors.Register;
import dev.habeas.processors.Step;
import dev.habeas.respond.AnswerContent;
import dev.habeas.respond.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the answer adds: who erased the data, who keeps it on which other basis, and who only stopped. Source: GDPR Art. 12(3), 17(1)(b), 19. */
@Component
class ConsentWithdrawalContent implements AnswerContent {

    private static final Set<InstructionState> DONE = Set.of(InstructionState.DONE, InstructionState.MANUAL);

    private final Register register;
    private final Instructions instructions;

    ConsentWithdrawalContent(Register register, Instructions instructions) {
        this.register = register;
        this.instructions = instructions;
    }

    @Override
    public Right right() {
        return Right.CONSENT_WITHDRAWAL;
    }

    @Override
    public List<Section> sections(PrivacyCase subject, CaseFile file, Locale language) {
        if (subject.outcome() == Outcome.REFUSED) {
            return List.of();
        }
        BasisWords words = BasisWords.in(language);
        WithdrawnPurposes withdrawn = WithdrawnPurposes.of(file.details());
        List<Instruction> ledger = instructions.of(subject.id());
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(words.ownListTitle(), words.ownList(), List.of()));
        add(sections, words.erasedTitle(), words.erased(), names(ledger, language));
        if (ledger.stream().noneMatch(each -> each.step() == Step.FULFIL)) {
            add(sections, words.stoppedTitle(), words.stopped(), stoppedOnly(ledger, withdrawn, language));
        }
        add(sections, words.keptTitle(), words.kept(), kept(ledger, withdrawn, language));
        return sections;
    }

    private static void add(List<Section> sections, String title, String text, List<String> items) {
        if (!items.isEmpty()) {
            sections.add(new Section(title, text, items));
        }
    }

    private List<String> names(List<Instruction> ledger, Locale language) {
        return ledger.stream()
                .filter(each -> each.step() == Step.FULFIL && DONE.contains(each.state()))
                .map(each -> register.get(each.processor()).nameIn(language))
                .toList();
    }

    private List<String> kept(List<Instruction> ledger, WithdrawnPurposes withdrawn, Locale language) {
        return stopped(ledger)
                .filter(recipient -> !ConsentPolicy.erases(recipient, withdrawn))
                .map(recipient -> recipient.nameIn(language) + ": " + bases(recipient, withdrawn, language))
                .toList();
    }

    private List<String> stoppedOnly(List<Instruction> ledger, WithdrawnPurposes withdrawn, Locale language) {
        return stopped(ledger)
                .filter(recipient -> ConsentPolicy.erases(recipient, withdrawn))
                .map(recipient -> recipient.nameIn(language))
                .toList();
    }

    private Stream<Processor> stopped(List<Instruction> ledger) {
        return ledger.stream()
                .filter(each -> each.step() == Step.INTERIM && DONE.contains(each.state()))
                .map(each -> register.get(each.processor()));
    }

    private static String bases(Processor recipient, WithdrawnPurposes withdrawn, Locale language) {
        return ConsentPolicy.remaining(recipient, withdrawn).stream()
                .map(basis -> BasisWords.in(language).of(basis))
                .collect(Collectors.joining("; "));
    }
}
