package dev.habeas.identity;

import dev.habeas.cases.PersonalText;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.evidence.Evidence;
import dev.habeas.notices.Letter;
import dev.habeas.notices.MailAddress;
import dev.habeas.notices.Notice;
import dev.habeas.notices.NoticeId;
import dev.habeas.notices.Outbox;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Hands the letters about who asks to the outbox, with evidence, in the caller's transaction. */
@Component
class LetterPost {

    private final Outbox outbox;
    private final Evidence evidence;

    LetterPost(Outbox outbox, Evidence evidence) {
        this.outbox = outbox;
        this.evidence = evidence;
    }

    void send(PrivacyCase subject, PersonalText to, Letter letter) {
        NoticeId notice = outbox.enqueue(new Notice(subject.id(), new MailAddress(to.reveal()), letter));
        evidence.append(
                subject.id(),
                "letter-written",
                Evidence.SYSTEM,
                Map.of("letter", letter.kind().word(), "notice", notice.toString()));
    }
}
