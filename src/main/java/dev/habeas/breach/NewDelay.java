package dev.habeas.breach;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;

/**
 * The body of {@code POST /api/v1/breaches/{id}/delays}.
 *
 * @param place state in which the people live, such as {@code US-CA}
 * @param until when they may be told again
 * @param agency which agency asked for it, with a way to reach it; goes into the vault
 * @param reason what it gave as reason; goes into the vault
 */
record NewDelay(
        @NotNull @Pattern(regexp = "US-[A-Z]{2}") String place,
        @NotNull OffsetDateTime until,

        @NotBlank @Size(max = 1000) @Pattern(regexp = NewBreach.TEXT, message = NewBreach.NO_CONTROLS)
        String agency,

        @NotBlank @Size(max = 10_000) @Pattern(regexp = NewBreach.TEXT, message = NewBreach.NO_CONTROLS)
        String reason) {

    @Override
    public String toString() {
        return "NewDelay[***]";
    }
}
