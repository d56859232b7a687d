package dev.habeas.processors.connector;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** No usable answer this time. The message is a code of ours, never what the recipient sent. */
public final class RecipientUnavailableException extends RuntimeException {

    private final String code;
    private final @Nullable Duration retryAfter;

    public RecipientUnavailableException(String code, @Nullable Duration retryAfter) {
        super(code);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    public String code() {
        return code;
    }

    /** How long the recipient asked us to wait; null if it did not. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
