package dev.habeas.identity;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.evidence.Evidence;
import dev.habeas.notices.Letter;
import dev.habeas.notices.LetterTemplate;
import dev.habeas.notices.LetterWriter;
import dev.habeas.notices.MailAddress;
import dev.habeas.notices.Notice;
import dev.habeas.notices.NoticeId;
import dev.habeas.notices.Outbox;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The letters of this module. They tell a stranger who reads them by mistake nothing but that somebody asked. */
@Component
class IdentityLetters {

    /** How the kinds of these letters begin: nobody waits for them as for an answer. */
    static final String FAMILY = "identity";

    static final LetterTemplate CONFIRM = new LetterTemplate(FAMILY, "confirm-mailbox");
    static final LetterTemplate CHANGED = new LetterTemplate(FAMILY, "mailbox-changed");
    static final LetterTemplate ASK = new LetterTemplate(FAMILY, "ask-for-proof");

    private final LetterWriter writer;
    private final Outbox outbox;
    private final Evidence evidence;
    private final ConfirmationPage page;
    private final LetterHead head;

    IdentityLetters(LetterWriter writer, Outbox outbox, Evidence evidence, ConfirmationPage page, LetterHead head) {
        this.writer = writer;
        this.outbox = outbox;
        this.evidence = evidence;
        this.page = page;
        this.head = head;
    }

    /** The one-time link and code; no name in it, because the name was given by whoever asked. */
    void confirm(PrivacyCase subject, PersonalText mailbox, IssuedCode issued) {
        Locale language = writer.language(CONFIRM, subject.locale());
        Map<String, @Nullable Object> model = head.of(subject, language);
        model.put("right", page.words(language).of("right." + subject.right().word()));
        model.put("link", page.linkOf(issued.token()));
        model.put("codePage", page.codePage());
        model.put("code", issued.code());
        model.put("linkUntil", head.time(subject, language, issued.linkExpiresAt()));
        model.put("codeUntil", head.time(subject, language, issued.codeExpiresAt()));
        send(subject, mailbox, writer.write(CONFIRM, subject.locale(), model));
    }

    /** To the old mailbox or the new one: the same words, which name neither. */
    void changed(PrivacyCase subject, PersonalText mailbox, Instant changedAt) {
        Locale language = writer.language(CHANGED, subject.locale());
        Map<String, @Nullable Object> model = head.of(subject, language);
        model.put("right", page.words(language).of("right." + subject.right().word()));
        model.put("changed", head.day(subject, language, changedAt));
        send(subject, mailbox, writer.write(CHANGED, subject.locale(), model));
    }

    /**
     * Asks for what is missing, in the words of the level.
     *
     * @return whether it leaves by mail; if not, a person has to ask in another way
     */
    boolean ask(PrivacyCase subject, CaseFile file, AssuranceLevel level, Instant until) {
        if (file.contact() == null) {
            return false;
        }
        Locale language = writer.language(ASK, subject.locale());
        Map<String, @Nullable Object> model = new HashMap<>(head.of(subject, language));
        model.put("asked", page.words(language).of("ask." + level.word()));
        model.put("until", head.day(subject, language, until));
        send(subject, PersonalText.of(file.contact()), writer.write(ASK, subject.locale(), model));
        return true;
    }

    private void send(PrivacyCase subject, PersonalText to, Letter letter) {
        NoticeId notice = outbox.enqueue(new Notice(subject.id(), new MailAddress(to.reveal()), letter));
        evidence.append(
                subject.id(),
                "letter-written",
                Evidence.SYSTEM,
                Map.of("letter", letter.kind().word(), "notice", notice.toString()));
    }
}
