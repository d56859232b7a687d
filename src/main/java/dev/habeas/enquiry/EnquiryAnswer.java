package dev.habeas.enquiry;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.Outcome;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Reader;
import dev.habeas.cases.Vault;
import dev.habeas.jurisdictions.Right;
import dev.habeas.respond.AnswerContent;
import dev.habeas.respond.Section;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The letter quotes the note that was the answer when it was decided; to whoever withdrew nothing is answered. */
@Component
class EnquiryAnswer implements AnswerContent {

    /** The field of the vault that holds the answer as it was decided. */
    static final String TEXT = "answer.text";

    private final Vault vault;

    EnquiryAnswer(Vault vault) {
        this.vault = vault;
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
        String title = language.equals(Locale.GERMAN) ? "Unsere Antwort" : "Our answer";
        return vault
                .read(subject.id(), TEXT, Reader.system("compose-answer"))
                .map(text -> new Section("answer", title, text.reveal(), List.of()))
                .stream()
                .toList();
    }
}
