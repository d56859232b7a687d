package dev.habeas.mailbox;

import dev.habeas.cases.BlindIndex;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Identifier;
import dev.habeas.cases.IdentifierType;
import dev.habeas.notices.LetterTemplate;
import dev.habeas.notices.LetterWriter;
import dev.habeas.notices.MailAddress;
import dev.habeas.notices.Notice;
import dev.habeas.notices.Outbox;
import dev.habeas.portal.PortalLinks;
import dev.habeas.respond.CompanySettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Tells whoever wrote that their mail is here, and where the form is. Nothing is looked up: known and unknown people get
 * the same. A machine is never answered, and a sender only so often, so that no two programs keep writing to each other.
 * Source: RFC 3834.
 */
@Component
class AnswerMail {

    private static final Duration DAY = Duration.ofDays(1);

    private final MailboxProperties settings;
    private final ProposalRows rows;
    private final BlindIndex index;
    private final LetterWriter writer;
    private final Outbox outbox;
    private final PortalLinks links;
    private final CompanySettings company;
    private final Clock clock;

    AnswerMail(
            MailboxProperties settings,
            ProposalRows rows,
            BlindIndex index,
            LetterWriter writer,
            Outbox outbox,
            PortalLinks links,
            CompanySettings company,
            Clock clock) {
        this.settings = settings;
        this.rows = rows;
        this.index = index;
        this.writer = writer;
        this.outbox = outbox;
        this.links = links;
        this.company = company;
        this.clock = clock;
    }

    /** In the transaction that keeps the mail, so that each is answered once or not at all. */
    void to(CaseId id, IncomingMail mail) {
        MailAddress sender = mail.sender();
        if (mail.origin() != Origin.PERSON || sender == null) {
            return;
        }
        List<byte[]> macs = index.hashesOf(new Identifier(IdentifierType.EMAIL, sender.value()));
        Instant now = clock.instant();
        if (rows.answeredSince(macs, now.minus(DAY)) >= settings.answersPerSender()) {
            return;
        }
        Locale language =
                Objects.requireNonNullElseGet(mail.language(), () -> Locale.forLanguageTag(settings.language()));
        LetterTemplate template = new LetterTemplate("mailbox", "received");
        Map<String, String> facts = Map.of(
                "link",
                links.toStart(writer.language(template, language)),
                "controller",
                company.name(),
                "contact",
                company.contact());
        outbox.enqueue(new Notice(id, sender, writer.write(template, language, facts)));
        rows.answered(id, macs.get(0), now);
    }
}
