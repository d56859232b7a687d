package dev.habeas.portal;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseMessages;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Reader;
import dev.habeas.intake.Appeals;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The appeal of whoever has unlocked the page of a case: the new case and the mail with its link, or nothing. */
@Component
@Transactional
class StatusAppeal {

    private final Appeals appeals;
    private final CaseFiles files;
    private final StatusLinks links;
    private final PortalLetters letters;

    StatusAppeal(Appeals appeals, CaseFiles files, StatusLinks links, PortalLetters letters) {
        this.appeals = appeals;
        this.files = files;
        this.links = links;
        this.letters = letters;
    }

    public boolean isOpenTo(PrivacyCase subject) {
        return appeals.isOpenTo(subject);
    }

    /**
     * Idempotent: sent twice it opens one case and sends one mail.
     *
     * @return the word of what is wrong; empty if it was taken
     * @throws dev.habeas.web.ProblemException if the case cannot be appealed
     */
    public Optional<String> appeal(PrivacyCase subject, String text) {
        Optional<String> fault = fault(text);
        if (fault.isPresent()) {
            return fault;
        }
        Optional<CaseId> opened = appeals.appeal(subject.id(), text, CaseMessages.REQUESTER);
        opened.filter(id -> !links.hasLink(id)).ifPresent(id -> sendLink(id, subject));
        return opened.isPresent() ? Optional.empty() : Optional.of("appeal.gone");
    }

    private void sendLink(CaseId id, PrivacyCase subject) {
        files.read(id, Reader.system("send-status-link"))
                .map(CaseFile::contact)
                .ifPresent(mailbox -> letters.statusLink(id, mailbox, subject.locale(), links.create(id, mailbox)));
    }

    private static Optional<String> fault(String text) {
        if (text.isBlank()) {
            return Optional.of("message.empty");
        }
        if (text.length() > StatusFile.LONGEST) {
            return Optional.of("message.long");
        }
        return FormCheck.isClean(text, true) ? Optional.empty() : Optional.of("text");
    }
}
