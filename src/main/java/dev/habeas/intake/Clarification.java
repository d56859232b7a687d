package dev.habeas.intake;

import dev.habeas.deadlines.Pause;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/v1/requests/{id}/clarification}: a question left for the person, or its answer arrived.
 *
 * @param state {@code asked} or {@code answered}
 * @param kind what is asked for; null means {@code clarification}
 * @param at when it left or arrived; null means now; never in the future, nor before the receipt or the question
 */
record Clarification(
        @NotNull @Pattern(regexp = "asked|answered") String state,

        @Pattern(regexp = "clarification|identity") @Nullable
        String kind,

        @Nullable OffsetDateTime at) {

    boolean isAnswer() {
        return state.equals("answered");
    }

    Pause.Kind asksFor() {
        return kind == null ? Pause.Kind.CLARIFICATION : Pause.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
    }
}
