package dev.habeas.mailbox;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseMessages;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.Reader;
import dev.habeas.cases.Vault;
import dev.habeas.evidence.Evidence;
import dev.habeas.portal.StaffForm;
import dev.habeas.portal.StaffRequests;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails that wait for a person: kept once each, opened as a case or dismissed, and destroyed when their time is over. */
@Component
@Transactional
class Proposals {

    private static final int BATCH = 50;

    /** As long as the record of any request. Source: 11 CCR 7101(a). */
    private static final Duration RECORD = Duration.ofDays(731);

    private final ProposalRows rows;
    private final AnswerMail answer;
    private final Vault vault;
    private final StaffRequests requests;
    private final CaseMessages messages;
    private final Evidence evidence;
    private final MailboxProperties settings;
    private final Clock clock;

    Proposals(
            ProposalRows rows,
            AnswerMail answer,
            Vault vault,
            StaffRequests requests,
            CaseMessages messages,
            Evidence evidence,
            MailboxProperties settings,
            Clock clock) {
        this.rows = rows;
        this.answer = answer;
        this.vault = vault;
        this.requests = requests;
        this.messages = messages;
        this.evidence = evidence;
        this.settings = settings;
        this.clock = clock;
    }

    /** Idempotent by the key of the mail: what came before is neither kept nor answered again. */
    public void keep(IncomingMail mail) {
        CaseId id = CaseId.random();
        if (!rows.insert(id, mail, clock.instant())) {
            return;
        }
        vault.putAll(id, MailContent.of(mail).fields());
        evidence.append(
                id,
                "mail-received",
                Evidence.SYSTEM,
                Map.of(
                        "receivedAt",
                        mail.receivedAt().toString(),
                        "origin",
                        mail.origin().word()));
        answer.to(id, mail);
    }

    /** What the mail says; each look leaves evidence. Empty if that is destroyed. */
    public Optional<MailContent> read(CaseId id, String person) {
        Map<String, PersonalText> fields = vault.read(id, new Reader(person, "read-mail"));
        return fields.isEmpty() ? Optional.empty() : Optional.of(MailContent.of(fields));
    }

    /**
     * Opens a case for each right that the mail asks for; their time of receipt is that of the mail. What the form has no room
     * for goes along as a message.
     *
     * @return the first of them; empty if a case was opened from it before, or what it said is destroyed
     */
    public Optional<CaseId> open(CaseId id, StaffForm form, String person) {
        Optional<Proposal> open = rows.lock(id).filter(Proposal::mayOpen);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Instant receivedAt = open.get().receivedAt();
        List<CaseId> opened =
                requests.open(form.cameByMail(id.toString()), receivedAt.atOffset(ZoneOffset.UTC), person);
        Optional<PersonalText> whole = read(id, person)
                .map(MailContent::written)
                .filter(written -> written.length() > StaffForm.LONGEST_MESSAGE)
                .map(PersonalText::of);
        opened.forEach(each -> {
            whole.ifPresent(written -> messages.takenDown(each, written));
            recordOpening(each, open.get(), person);
        });
        rows.settle(id, opened.get(0), null, person, clock.instant());
        vault.shred(id);
        return Optional.of(opened.get(0));
    }

    private void recordOpening(CaseId opened, Proposal mail, String person) {
        evidence.append(
                opened,
                "opened-from-mail",
                person,
                Map.of("mail", mail.id().toString(), "attachments", Integer.toString(mail.attachments())));
        evidence.append(mail.id(), "mail-opened", person, Map.of("case", opened.toString()));
    }

    /** @return false if it is settled already */
    public boolean dismiss(CaseId id, DismissalReason reason, String person) {
        if (rows.lock(id).filter(Proposal::waits).isEmpty()) {
            return false;
        }
        rows.settle(id, null, reason.word(), person, clock.instant());
        evidence.append(id, "mail-dismissed", person, Map.of("reason", reason.word()));
        return true;
    }

    /** Destroys what some of the mails said that were dismissed long enough ago, and forgets the rows of older ones. */
    @Scheduled(fixedDelayString = "${habeas.mailbox.poll:PT1M}")
    public void expire() {
        Instant now = clock.instant();
        rows.dismissedBefore(now.minus(settings.keepDismissed()), BATCH).forEach(id -> {
            vault.shred(id);
            rows.destroyed(id, now);
            evidence.append(id, "mail-destroyed", Evidence.SYSTEM, Map.of());
        });
        rows.forget(now.minus(RECORD));
    }
}
