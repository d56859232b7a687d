package dev.habeas.breach;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.OffsetDateTime;

/**
 * The body of {@code POST /api/v1/breaches/{id}/awareness}.
 *
 * @param awareAt since when it is reasonably certain; never in the future, at most 400 days ago
 * @param reason what makes it certain
 */
record NewAwareness(
        @NotNull OffsetDateTime awareAt,

        @NotNull @Pattern(regexp = "investigation|logs|processor-notice|outside-report|data-found")
        String reason) {}
