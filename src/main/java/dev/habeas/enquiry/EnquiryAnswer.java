package dev.habeas.enquiry;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Reader;
import dev.habeas.cases.Vault;
import dev.habeas.cases.VaultNote;
import dev.habeas.jurisdictions.Right;
import dev.habeas.respond.AnswerContent;
import dev.habeas.respond.Section;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The letter quotes what a person at work wrote last. */
@Component
class EnquiryAnswer implements AnswerContent {

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
        List<VaultNote> notes = vault.notes(subject.id(), Reader.system("compose-answer"));
        String title = language.equals(Locale.GERMAN) ? "Unsere Antwort" : "Our answer";
        return notes.isEmpty()
                ? List.of()
                : List.of(new Section(
                        "answer", title, notes.get(notes.size() - 1).text().reveal(), List.of()));
    }
}
