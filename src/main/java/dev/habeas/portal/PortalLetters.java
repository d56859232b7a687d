package dev.habeas.portal;

import dev.habeas.cases.CaseId;
import dev.habeas.notices.LetterTemplate;
import dev.habeas.notices.LetterWriter;
import dev.habeas.notices.MailAddress;
import dev.habeas.notices.Notice;
import dev.habeas.notices.Outbox;
import dev.habeas.respond.CompanySettings;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The mails of the public pages: links, codes, and that a message waits. They name neither a person nor what was asked
 * for, and read the same for everybody. Each joins the transaction of its caller.
 */
@Component
class PortalLetters {

    private static final String FAMILY = "portal";
    private static final LetterTemplate PROVE_MAILBOX = new LetterTemplate(FAMILY, "prove-mailbox");

    private final LetterWriter writer;
    private final Outbox outbox;
    private final PortalLinks links;
    private final CompanySettings company;
    private final PortalProperties settings;

    PortalLetters(
            LetterWriter writer, Outbox outbox, PortalLinks links, CompanySettings company, PortalProperties settings) {
        this.writer = writer;
        this.outbox = outbox;
        this.links = links;
        this.company = company;
        this.settings = settings;
    }

    /** How many mailboxes were asked to prove themselves by a mail that nobody has tried to send yet. */
    int proofsWaiting() {
        return outbox.waiting(PROVE_MAILBOX.kind());
    }

    /** Asks whoever reads this mailbox whether the request is theirs. */
    void proveMailbox(CaseId draft, DraftContent content, LinkToken token) {
        Locale language = languageOf(content.request().locale());
        send(
                draft,
                content.mailbox(),
                PROVE_MAILBOX,
                language,
                Map.of(
                        "link",
                        links.toOpen(token, language),
                        "days",
                        Long.toString(settings.draftLifetime().toDays())));
    }

    /** The way back to the case. */
    void statusLink(CaseId id, String mailbox, Locale language, LinkToken token) {
        send(
                id,
                mailbox,
                new LetterTemplate(FAMILY, "status-link"),
                language,
                Map.of("link", links.toStatus(token, language)));
    }

    void code(CaseId id, String mailbox, Locale language, String code) {
        send(id, mailbox, new LetterTemplate(FAMILY, "code"), language, Map.of("code", code));
    }

    void messageWaits(CaseId id, String mailbox, Locale language, LinkToken token) {
        send(
                id,
                mailbox,
                new LetterTemplate(FAMILY, "message"),
                language,
                Map.of("link", links.toStatus(token, language)));
    }

    private void send(CaseId id, String mailbox, LetterTemplate template, Locale language, Map<String, String> facts) {
        Map<String, String> model = new HashMap<>(facts);
        model.put("controller", company.name());
        model.put("contact", company.contact());
        outbox.enqueue(new Notice(id, new MailAddress(mailbox), writer.write(template, language, model)));
    }

    private static Locale languageOf(@Nullable String tag) {
        return Locale.forLanguageTag(Objects.requireNonNullElse(tag, "en"));
    }
}
