package dev.habeas.deadlines;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something we wait for from the person. Whether that stops the clock, the regime says.
 *
 * @param askedAt when we asked, or told the fee
 * @param answeredAt when the answer, the proof or the fee arrived; {@code null} while we wait
 */
public record Pause(Kind kind, Instant askedAt, @Nullable Instant answeredAt) {

    /** What we wait for. */
    public enum Kind {
        IDENTITY,
        CLARIFICATION,
        FEE
    }

    /** @throws IllegalArgumentException if the answer came before the question */
    public Pause {
        if (answeredAt != null && answeredAt.isBefore(askedAt)) {
            throw new IllegalArgumentException("The answer came before the question");
        }
    }
}
