package dev.habeas.notices;

import java.time.Instant;
import java.util.UUID;

/** A mail as the built-in outbox shows it. */
record DeliveredMail(
        UUID id, UUID caseId, String to, String subject, String kind, Instant sentAt, String text, String html) {

    @Override
    public String toString() {
        return "DeliveredMail[" + id + "]";
    }
}
