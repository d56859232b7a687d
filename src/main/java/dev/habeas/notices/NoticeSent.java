package dev.habeas.notices;

import dev.habeas.cases.CaseId;
import java.time.Instant;

/**
 * A mail was taken over by the mail server (or by the built-in outbox). Published once per notice, inside the
 * transaction that records it: a listener that throws undoes the record and the mail is sent again.
 */
public record NoticeSent(NoticeId noticeId, CaseId caseId, NoticeKind kind, Instant at) {}
