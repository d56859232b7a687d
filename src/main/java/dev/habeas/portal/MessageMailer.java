package dev.habeas.portal;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.Cases;
import dev.habeas.cases.MessageToRequester;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Reader;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a requester by mail that a message waits on the status page, never what it says. */
@Component
class MessageMailer {

    private final Cases cases;
    private final CaseFiles files;
    private final StatusLinks links;
    private final PortalLetters letters;

    MessageMailer(Cases cases, CaseFiles files, StatusLinks links, PortalLetters letters) {
        this.cases = cases;
        this.files = files;
        this.links = links;
        this.letters = letters;
    }

    @EventListener
    void onMessage(MessageToRequester message) {
        PrivacyCase subject = cases.get(message.caseId());
        files.read(subject.id(), Reader.system("tell-of-message"))
                .map(CaseFile::contact)
                .ifPresent(mailbox -> letters.messageWaits(
                        subject.id(), mailbox, subject.locale(), links.create(subject.id(), mailbox)));
    }
}
