package dev.habeas.breach;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/v1/breaches/{id}/facts}: what is known beyond the report. Lists are added to, numbers and times
 * take the place of those before; null leaves a member as it is. Source: GDPR Art. 33(4).
 *
 * @param nature kinds of loss, as in the report, and so all other members
 * @param notAffected countries and states of the report where nobody turned out to be concerned; an officer says so on the
 *     page of the breach, a program may not
 */
record AddedFacts(
        @Nullable OffsetDateTime occurredFrom,
        @Nullable OffsetDateTime occurredTo,

        @Size(max = 3) @Nullable
        List<@NotNull @Pattern(regexp = "confidentiality|integrity|availability") String> nature,

        @Size(max = 60) @Nullable List<@NotNull @Size(max = 6) String> countries,
        @Size(max = 60) @Nullable List<@NotNull @Size(max = 5) String> usStates,
        @Size(max = 60) @Nullable List<@NotNull @Size(max = 6) String> notAffected,
        @Size(max = 30) @Nullable List<@NotNull @Pattern(regexp = NewBreach.CODE) String> categories,

        @Size(max = 30) @Nullable List<@NotNull @Pattern(regexp = NewBreach.CODE) String> subjectCategories,

        @PositiveOrZero @Nullable Integer subjectsApprox,
        @PositiveOrZero @Nullable Integer recordsApprox) {

    boolean takesPlacesOff() {
        return notAffected != null && !notAffected.isEmpty();
    }
}
