package dev.habeas.breach;

import dev.habeas.cases.PersonalText;
import dev.habeas.cases.Reader;
import dev.habeas.cases.Vault;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The texts of notices: drafted from what is known now, for an officer to review and send, and kept in the vault as they
 * stood when an officer said that they were sent.
 */
@Component
class Drafts {

    private final Breaches breaches;
    private final Awarenesses awarenesses;
    private final NoticeBook book;
    private final DraftTemplates templates;
    private final DraftFacts facts;
    private final Vault vault;

    Drafts(
            Breaches breaches,
            Awarenesses awarenesses,
            NoticeBook book,
            DraftTemplates templates,
            DraftFacts facts,
            Vault vault) {
        this.breaches = breaches;
        this.awarenesses = awarenesses;
        this.book = book;
        this.templates = templates;
        this.facts = facts;
        this.vault = vault;
    }

    /** The draft as it reads now. Contains what people wrote, so reading it leaves evidence. */
    PersonalText write(Notice notice, Reader reader) {
        return write(notice, reader, book.isLate(notice) ? "undecided" : "not-late");
    }

    /** What was sent, in its last phase; empty if nothing was yet. */
    Optional<PersonalText> sent(Notice notice, Reader reader) {
        return vault.read(notice.breach(), field(notice, true), reader)
                .or(() -> vault.read(notice.breach(), field(notice, false), reader));
    }

    /** Keeps the text as it stands: what an officer says now was sent. */
    void keepAsSent(Notice notice, String decision, String lateReason) {
        PersonalText text = write(notice, Reader.system("breach-notice"), lateReason);
        vault.put(notice.breach(), field(notice, !decision.equals("initial")), text);
    }

    private PersonalText write(Notice notice, Reader reader, String lateReason) {
        Breach breach = breaches.get(notice.breach());
        DraftLanguage language = DraftLanguage.of(notice.place());
        Map<String, PersonalText> written = vault.read(notice.breach(), reader);
        Map<String, String> values =
                facts.of(breach, awarenesses.standing(breach.id()).awareAt(), notice, lateReason, written, language);
        return PersonalText.of(templates.fill(notice, language, values));
    }

    private static String field(Notice notice, boolean complete) {
        return "notice." + notice.id() + (complete ? ".final" : ".initial");
    }
}
