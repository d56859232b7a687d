package dev.habeas.enquiry;

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
 * The letter quotes the note that was the answer when it was decided, and to a question about the legal basis adds what the
 * registers say; to whoever withdrew nothing is answered.
 */
@Component
class EnquiryAnswer implements AnswerContent {

    /** The field of the vault that holds the answer as it was decided. */
    static final String TEXT = "answer.text";

    private final Vault vault;
    private final Registers registers;

    EnquiryAnswer(Vault vault, Registers registers) {
        this.vault = vault;
        this.registers = registers;
    }

    @Override
    public Right right() {
        return Right.ENQUIRY;
    }

    @Override
    public List<Section> sections(PrivacyCase subject, CaseFile file, Locale language) {
        if (subject.outcome() == Outcome.WITHDRAWN) {
            return List.of();
        }
        boolean german = language.equals(Locale.GERMAN);
        List<Section> sections = new ArrayList<>();
        vault.read(subject.id(), TEXT, Reader.system("compose-answer"))
                .map(text -> new Section("answer", german ? "Unsere Antwort" : "Our answer", text.reveal(), List.of()))
                .ifPresent(sections::add);
        if ("legal-basis".equals(file.details().get("kind"))) {
            sections.add(new Section(
                    german ? "Unsere Rechtsgrundlagen" : "Our legal bases",
                    german
                            ? "Wozu wir Daten verarbeiten, und worauf das beruht:"
                            : "What we process data for, and what that rests on:",
                    bases(subject.regime(), language)));
        }
        return sections;
    }

    private List<String> bases(String regime, Locale language) {
        return registers.purposes().values().stream()
                .map(purpose -> purpose.name().in(language) + ": "
                        + Objects.requireNonNull(registers.legalBases().get(purpose.basis()))
                                .cited(regime, language))
                .toList();
    }
}
