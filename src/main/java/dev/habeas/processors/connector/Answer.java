package dev.habeas.processors.connector;

import org.jspecify.annotations.Nullable;

/**
 * What a recipient said.
 *
 * @param count how many records it acted on; null if it did not say
 * @param reason a short code in its own words, made harmless; null if it gave none
 * @param data what it exported, as JSON: personal data, for the vault only; null if it sent none
 */
public record Answer(
        State state,
        @Nullable Integer count,
        @Nullable String reason,
        @Nullable String data) {

    /** {@link #ACCEPTED} means that a receipt will follow; the others are receipts. */
    public enum State {
        ACCEPTED,
        DONE,
        NOT_FOUND,
        REFUSED
    }

    /** Masked: exported data is personal data. */
    @Override
    public String toString() {
        return "Answer[" + state + "]";
    }
}
