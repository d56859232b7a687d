package dev.habeas.identity;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.notices.LetterTemplate;
import dev.habeas.notices.LetterWriter;
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
    private final LetterPost post;
    private final ConfirmationPage page;
    private final LetterHead head;

    AuthorityLetters(LetterWriter writer, LetterPost post, ConfirmationPage page, LetterHead head) {
        this.writer = writer;
        this.post = post;
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
        post.send(subject, PersonalText.of(file.contact()), writer.write(ASK, subject.locale(), model));
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
        post.send(subject, mailbox, writer.write(CONFIRM, subject.locale(), model));
    }
}
