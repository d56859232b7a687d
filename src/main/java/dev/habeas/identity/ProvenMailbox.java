package dev.habeas.identity;

import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Reader;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Who asks for themselves is answered at the mailbox that proved it: a link that was confirmed by mistake must not bring the
 * answer to whoever typed another mailbox in. Source: GDPR Art. 32(1), 12(6).
 */
@Component
class ProvenMailbox {

    private final Cases cases;
    private final CaseFiles files;
    private final ContactPoints contactPoints;
    private final Evidence evidence;

    ProvenMailbox(Cases cases, CaseFiles files, ContactPoints contactPoints, Evidence evidence) {
        this.cases = cases;
        this.files = files;
        this.contactPoints = contactPoints;
        this.evidence = evidence;
    }

    /** To be called when the link was confirmed; an agent is answered as before. Idempotent. */
    void answerThere(CaseId id) {
        PrivacyCase subject = cases.get(id);
        if (subject.requester().equals("self")) {
            files.read(id, Reader.system("answer-to-the-proven-mailbox"))
                    .ifPresent(file -> contactPoints
                            .of(subject, file)
                            .provingMailbox()
                            .filter(mailbox -> !ProofWay.isContact(file, mailbox))
                            .ifPresent(mailbox -> move(id, mailbox)));
        }
    }

    private void move(CaseId id, PersonalText mailbox) {
        files.answerTo(id, mailbox);
        evidence.append(id, "answered-at-the-mailbox-on-file", Evidence.SYSTEM, Map.of());
    }
}
