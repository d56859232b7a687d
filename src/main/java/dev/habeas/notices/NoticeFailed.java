package dev.habeas.notices;

import dev.habeas.cases.CaseId;

/**
 * A mail will not be tried again: a person has to reach the recipient another way. Published once per notice, inside the
 * transaction that records it.
 *
 * @param code why, such as {@code SMTP-550}, {@code CONNECT}, {@code AUTHENTICATION} or {@code KEY-DESTROYED}; never
 *     text of the mail server
 */
public record NoticeFailed(NoticeId noticeId, CaseId caseId, NoticeKind kind, String code) {}
