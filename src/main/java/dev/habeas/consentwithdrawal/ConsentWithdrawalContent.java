package dev.habeas.consentwithdrawal;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.Outcome;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Right;
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

/**
 * What the answer adds: who erased the data, and who keeps it on which other basis; nothing of both to somebody whom the details
 * may not belong to. Source: GDPR Art. 12(3), 17(1)(b), 19, 32(1).
 */
@Component
class ConsentWithdrawalContent implements AnswerContent {

    private final Register register;
    private final Instructions instructions;
    private final SectionWords words = new SectionWords(Right.CONSENT_WITHDRAWAL);

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
        if (!ErasureProof.of(subject, file).isEnough()) {
            return List.of(
                    words.section(language, "", "list", List.of()), words.section(language, "", "unnamed", List.of()));
        }
        WithdrawnPurposes withdrawn = WithdrawnPurposes.of(file.details());
        List<Instruction> ledger = instructions.of(subject.id());
        Stream<Section> told = Stream.of(
                words.section(language, "", "erased", names(ledger, language)),
                words.section(language, "", "kept", kept(ledger, withdrawn, subject.regime(), language)));
        return Stream.concat(
                        Stream.of(words.section(language, "", "list", List.of())),
                        told.filter(section -> !section.items().isEmpty()))
                .toList();
    }

    private List<String> names(List<Instruction> ledger, Locale language) {
        return ledger.stream()
                .filter(each -> each.step() == Step.FULFIL && each.state().isCarriedOut())
                .map(each -> register.get(each.processor()).nameIn(language))
                .toList();
    }

    private List<String> kept(List<Instruction> ledger, WithdrawnPurposes withdrawn, String regime, Locale language) {
        return stopped(ledger)
                .filter(recipient -> !ConsentPolicy.erases(recipient, withdrawn))
                .map(recipient -> recipient.nameIn(language) + ": " + bases(recipient, withdrawn, regime, language))
                .toList();
    }

    private Stream<Processor> stopped(List<Instruction> ledger) {
        return ledger.stream()
                .filter(each -> each.step() == Step.INTERIM && each.state().isCarriedOut())
                .map(each -> register.get(each.processor()));
    }

    private String bases(Processor recipient, WithdrawnPurposes withdrawn, String regime, Locale language) {
        return ConsentPolicy.remaining(recipient, withdrawn).stream()
                .map(basis -> words.basis(language, basis, regime))
                .collect(Collectors.joining("; "));
    }
}
