package dev.habeas.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * That a document is there to be looked at; nothing of what it shows.
 *
 * @param size in bytes
 */
public record IdentityDocument(UUID id, DocumentType type, int size, Instant receivedAt) {

    /** In thousands of bytes, at least one. */
    public int kilobytes() {
        return Math.max(1, size / 1000);
    }
}
