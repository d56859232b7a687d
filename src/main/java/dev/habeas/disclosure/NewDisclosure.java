package dev.habeas.disclosure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/v1/disclosures}.
 *
 * @param agencyKind {@code police}, {@code prosecutor}, {@code court}, {@code regulator}, {@code litigant} or {@code other}
 * @param country of the agency, ISO 3166-1
 * @param agency who demands it, with a way to reach them; goes into the vault
 * @param demand what is demanded about whom; goes into the vault
 * @param customer the platform customer whose data it is; null if the company is controller itself
 * @param respondBy when the answer is due; null means in 14 days
 */
record NewDisclosure(
        @NotNull @Pattern(regexp = "police|prosecutor|court|regulator|litigant|other")
        String agencyKind,

        @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
        @NotBlank @Size(max = 1000) String agency,
        @NotBlank @Size(max = 10_000) String demand,

        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}") @Nullable
        String customer,

        @Nullable OffsetDateTime respondBy) {

    @Override
    public String toString() {
        return "NewDisclosure[***]";
    }
}
