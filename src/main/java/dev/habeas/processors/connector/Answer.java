package dev.habeas.processors.connector;

import org.jspecify.annotations.Nullable;

/**
 * What a recipient said.
 *
 * @param count how many records it acted on; null if it did not say
 * @param reason a short code in its own words, made harmless; null if it gave none
 * @param data what came with it, such as exported records; null if nothing did
 */
public record Answer(
        State state,
        @Nullable Integer count,
        @Nullable String reason,
        @Nullable AnswerData data) {

    /** {@link #ACCEPTED} means that a receipt will follow; the others are receipts. */
    public enum State {
        ACCEPTED,
        DONE,
        NOT_FOUND,
        REFUSED
    }

    /** An answer without data. */
    public Answer(State state, @Nullable Integer count, @Nullable String reason) {
        this(state, count, reason, null);
    }
}
