package dev.habeas.demo;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a system treats instructions, so that failures can be tried by hand.
 *
 * @param callbackAfter how long after {@code accepted} the receipt is sent; ISO 8601, not negative
 */
record Behaviour(Mode mode, Duration callbackAfter) {

    static final Duration DEFAULT_CALLBACK = Duration.ofMinutes(1);

    enum Mode {
        /** Does the work and answers at once. */
        NORMAL,
        /** Answers 500 and does nothing. */
        ERROR,
        /** Holds the request, then answers 503, and does nothing. */
        HANG,
        /** Answers accepted, does the work, and sends a signed receipt later. */
        ACCEPT_THEN_CALLBACK,
        /** Answers accepted, does nothing, and never sends a receipt. */
        SILENT;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Mode> ofWord(String word) {
            return Arrays.stream(values())
                    .filter(mode -> mode.word().equals(word))
                    .findFirst();
        }
    }
}
