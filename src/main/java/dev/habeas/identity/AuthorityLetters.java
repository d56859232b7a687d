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
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The letters about who may act for whom: to the requester, and to the person the data is about. */
@Component
class AuthorityLetters {

    static final LetterTemplate ASK = new LetterTemplate(IdentityLetters.FAMILY, "ask-for-authority");
    static final LetterTemplate CONFIRM = new LetterTemplate(IdentityLetters.FAMILY, "confirm-authority");

    private final LetterWriter writer;
    private final Outbox outbox;
    private final Evidence evidence;
    private final ConfirmationPage page;
    private final LetterHead head;

    AuthorityLetters(LetterWriter writer, Outbox outbox, Evidence evidence, ConfirmationPage page, LetterHead head) {
        this.writer = writer;
        this.outbox = outbox;
        this.evidence = evidence;
        this.page = page;
        this.head = head;
    }

    /**
     * Tells the requester what would prove the authority; nothing about the person.
     *
     * @return whether it leaves by mail; if not, somebody has to ask in another way
     */
    boolean ask(PrivacyCase subject, CaseFile file, Authority asked, Instant until) {
        if (file.contact() == null) {
            return false;
        }
        Locale language = writer.language(ASK, subject.locale());
        Map<String, @Nullable Object> model = head.of(subject, language);
        model.put("asked", page.words(language).of("ask.authority." + asked.word()));
        model.put("until", head.day(subject, language, until));
        send(subject, PersonalText.of(file.contact()), writer.write(ASK, subject.locale(), model));
        return true;
    }

    /**
     * Asks the person whether they let the requester act. Who that is the letter tells by the mailbox alone: a name is
     * whatever somebody typed, and could be made to say anything.
     */
    void confirm(PrivacyCase subject, CaseFile file, PersonalText mailbox, IssuedCode issued) {
        Locale language = writer.language(CONFIRM, subject.locale());
        ConfirmWords words = page.words(language);
        Map<String, @Nullable Object> model = head.of(subject, language);
        model.put("right", words.of("right." + subject.right().word()));
        model.put("requester", file.contact() == null ? words.of("requester.unknown") : file.contact());
        model.put("link", page.permissionLinkOf(issued.token()));
        model.put("until", head.time(subject, language, issued.linkExpiresAt()));
        send(subject, mailbox, writer.write(CONFIRM, subject.locale(), model));
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
