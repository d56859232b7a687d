package dev.habeas.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends what is due: claim and commit, deliver outside any transaction, record the end in another one. A crash between
 * delivery and record leaves the row to the next sender after the lease, so a mail may arrive twice, never not at all.
 */
@Component
final class NoticeSender {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeSender.class);

    private final OutboxRows rows;
    private final NoticeCipher cipher;
    private final MailTransport transport;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final NoticeProperties properties;
    private final Clock clock;

    NoticeSender(
            OutboxRows rows,
            NoticeCipher cipher,
            MailTransport transport,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            NoticeProperties properties,
            Clock clock) {
        this.rows = rows;
        this.cipher = cipher;
        this.transport = transport;
        this.transactions = transactions;
        this.events = events;
        this.properties = properties;
        this.clock = clock;
    }

    /** Sends all mail that is due now, batch by batch, and returns when none is left. Safe to run on several nodes. */
    void sendDue() {
        List<OutboxRow> batch;
        do {
            batch = claim();
            batch.forEach(this::send);
        } while (batch.size() == properties.batchSize());
    }

    private List<OutboxRow> claim() {
        Instant now = clock.instant();
        List<OutboxRow> claimed =
                transactions.execute(status -> rows.claim(now, now.plus(properties.lease()), properties.batchSize()));
        return claimed == null ? List.of() : claimed;
    }

    private void send(OutboxRow row) {
        // A slow server may have used up the lease of the whole batch: then the row belongs to someone else.
        if (!clock.instant().isBefore(row.until())) {
            return;
        }
        try {
            SealedMail mail = cipher.open(row.caseId(), row.sealed())
                    .map(SealedMail::parse)
                    .orElseThrow(() -> new DeliveryException("KEY-DESTROYED", true));
            transport.deliver(row.id(), new MailAddress(mail.to()), mail.letter(row.kind()));
            markSent(row);
        } catch (DeliveryException e) {
            markNotSent(row, e);
        } catch (RuntimeException e) {
            // The row stays claimed and is tried again after the lease; the message of e may hold personal data.
            LOG.error(
                    "HABEAS-NOT-001 Notice {} stays claimed: {}",
                    row.id(),
                    e.getClass().getName());
        }
    }

    private void markSent(OutboxRow row) {
        Instant at = clock.instant();
        transactions.executeWithoutResult(status -> {
            if (rows.markSent(row.id(), at)) {
                events.publishEvent(new NoticeSent(row.id(), row.caseId(), row.kind(), at));
            }
        });
    }

    private void markNotSent(OutboxRow row, DeliveryException fault) {
        List<Duration> delays = properties.retryDelays();
        if (!fault.permanent() && row.attempt() < delays.size()) {
            rows.markQueued(row, clock.instant().plus(delays.get(row.attempt())), fault.code());
            return;
        }
        LOG.warn("HABEAS-NOT-002 Notice {} failed: {}", row.id(), fault.code());
        transactions.executeWithoutResult(status -> {
            if (rows.markFailed(row, fault.code())) {
                events.publishEvent(new NoticeFailed(row.id(), row.caseId(), row.kind(), fault.code()));
            }
        });
    }
}
