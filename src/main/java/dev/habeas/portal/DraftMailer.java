package dev.habeas.portal;

import dev.habeas.cases.CaseId;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Asks mailboxes to prove themselves, some at a time: no more than a batch of these mails waits to leave, so that the letters
 * of cases are never behind a flood of them. Destroys drafts whose time is over, too.
 */
@Component
class DraftMailer {

    private static final Logger LOG = LoggerFactory.getLogger(DraftMailer.class);
    private static final int BATCH = 50;
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final DraftRows rows;
    private final RequestDrafts drafts;
    private final PortalLetters letters;
    private final UnprovenMailboxes mailboxes;
    private final TransactionOperations transactions;
    private final Clock clock;

    DraftMailer(
            DraftRows rows,
            RequestDrafts drafts,
            PortalLetters letters,
            UnprovenMailboxes mailboxes,
            TransactionOperations transactions,
            Clock clock) {
        this.rows = rows;
        this.drafts = drafts;
        this.letters = letters;
        this.mailboxes = mailboxes;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${habeas.portal.mail-poll:PT1S}")
    void work() {
        int room = BATCH - letters.proofsWaiting();
        if (room > 0) {
            rows.dueForMail(clock.instant(), room).forEach(this::mail);
        }
        drafts.expire(BATCH);
        mailboxes.expire();
    }

    private void mail(CaseId id) {
        try {
            transactions.executeWithoutResult(status -> {
                LinkToken token = LinkToken.random();
                drafts.claimForMail(id, token).ifPresent(content -> letters.proveMailbox(id, content, token));
            });
        } catch (RuntimeException e) {
            // The message of e may repeat what a person wrote.
            LOG.error(
                    "HABEAS-POR-001 Draft {} cannot be mailed, tried again later: {}",
                    id,
                    e.getClass().getName());
            rows.postpone(id, clock.instant().plus(PAUSE));
        }
    }
}
