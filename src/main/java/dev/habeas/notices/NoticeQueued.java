package dev.habeas.notices;

/** A mail was put into the outbox; after commit it wakes the sender. */
record NoticeQueued(NoticeId noticeId) {}
