package dev.habeas.identity;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.notices.LetterTemplate;
import dev.habeas.notices.LetterWriter;
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
    private final LetterPost post;
    private final ConfirmationPage page;
    private final LetterHead head;
    private final DeclarationRows declarations;

    IdentityLetters(
            LetterWriter writer,
            LetterPost post,
            ConfirmationPage page,
            LetterHead head,
            DeclarationRows declarations) {
        this.writer = writer;
        this.post = post;
        this.page = page;
        this.head = head;
        this.declarations = declarations;
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
        post.send(subject, mailbox, writer.write(CONFIRM, subject.locale(), model));
    }

    /** To the old mailbox or the new one: the same words, which name neither. */
    void changed(PrivacyCase subject, PersonalText mailbox, Instant changedAt) {
        Locale language = writer.language(CHANGED, subject.locale());
        Map<String, @Nullable Object> model = head.of(subject, language);
        model.put("right", page.words(language).of("right." + subject.right().word()));
        model.put("changed", head.day(subject, language, changedAt));
        post.send(subject, mailbox, writer.write(CHANGED, subject.locale(), model));
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
        model.put("asked", page.words(language).of("ask." + words(subject, level)));
        model.put("until", head.day(subject, language, until));
        post.send(subject, PersonalText.of(file.contact()), writer.write(ASK, subject.locale(), model));
        return true;
    }

    /** Who acts for somebody else signs for nobody, and nobody signs twice. */
    private String words(PrivacyCase subject, AssuranceLevel level) {
        if (level != AssuranceLevel.DATA_POINTS_AND_DECLARATION) {
            return level.word();
        }
        if (declarations.of(subject.id()).isPresent()) {
            return AssuranceLevel.THREE_DATA_POINTS.word();
        }
        return subject.requester().equals("self") ? level.word() : level.word() + ".for-another";
    }
}
