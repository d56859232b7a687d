package dev.habeas.retention;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hold as the REST interface shows it; which person it is about is never told.
 *
 * @param subject the case; {@code case} outside
 * @param person whether it is about a person
 */
record HoldView(
        UUID id,
        @JsonProperty("case") @Nullable UUID subject,
        boolean person,
        @Nullable String processor,
        @Nullable String category,
        String reason,
        String owner,
        LocalDate reviewOn,
        String placedBy,
        Instant placedAt,
        @Nullable String releasedBy,
        @Nullable Instant releasedAt) {

    static HoldView of(LegalHold hold) {
        return new HoldView(
                hold.id(),
                hold.subject() == null ? null : hold.subject().value(),
                hold.ofPerson(),
                hold.processor(),
                hold.category(),
                hold.reason().word(),
                hold.owner(),
                hold.reviewOn(),
                hold.placedBy(),
                hold.placedAt(),
                hold.releasedBy(),
                hold.releasedAt());
    }

    /** With the erasures under way that were stopped in time, and those that had been sent before. */
    record Placed(HoldView hold, int kept, int tooLate) {}
}
