package dev.habeas.notices;

import dev.habeas.cases.CaseId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a letter is handed in. It is sent after commit, at least once, always under the same Message-ID. */
@Component
public class Outbox {

    private final OutboxRows rows;
    private final NoticeCipher cipher;
    private final NoticeProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(
            OutboxRows rows,
            NoticeCipher cipher,
            NoticeProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.cipher = cipher;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    /** The address that every mail comes from. */
    public MailAddress sender() {
        return properties.sender();
    }

    /**
     * Queues a mail in the transaction of the caller: it leaves if and only if that transaction commits. Not idempotent;
     * each call is one mail. The end is reported by {@link NoticeSent} or {@link NoticeFailed}.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException without a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public NoticeId enqueue(Notice notice) {
        NoticeId id = NoticeId.random();
        Instant now = clock.instant();
        byte[] sealed = cipher.seal(notice.caseId(), SealedMail.bytesOf(notice));
        Instant firstAttemptAt = now.plus(properties.retryDelays().get(0));
        rows.insert(id, notice.caseId(), notice.letter().kind(), sealed, now, firstAttemptAt);
        events.publishEvent(new NoticeQueued(id));
        return id;
    }

    /** How many mails of this kind nobody has tried to send yet: whoever writes many waits until some are. */
    public int waiting(NoticeKind kind) {
        return rows.waiting(kind);
    }

    /**
     * Removes every mail of a case, sent or not; part of shredding the case. Idempotent.
     *
     * @return how many there were
     */
    @Transactional
    public int deleteOf(CaseId caseId) {
        return rows.deleteOf(caseId);
    }
}
