package dev.habeas.notices;

import dev.habeas.cases.CaseId;
import java.time.Instant;

/**
 * A row of the outbox in the hands of one sender.
 *
 * @param attempt number of this attempt, from 1
 * @param until when the lease of this sender ends
 */
record OutboxRow(NoticeId id, CaseId caseId, NoticeKind kind, int attempt, Instant until, byte[] sealed) {

    @Override
    public String toString() {
        return "OutboxRow[" + id + ", " + kind + ", attempt " + attempt + "]";
    }
}
