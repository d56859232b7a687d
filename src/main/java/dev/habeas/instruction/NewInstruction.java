package dev.habeas.instruction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/v1/instructions}.
 *
 * @param controller key of the platform customer that instructs
 * @param submittedAt when the person asked the customer, from which the customer's own time limit runs; null means now
 * @param reference the customer's own, without personal data; null if none
 * @param elements which kinds of data of a transcript; null means all of them, not for a rectification
 * @param details for a rectification its fields; null if none
 */
record NewInstruction(
        @NotNull @Size(max = 60) String controller,

        @NotNull @Pattern(regexp = "access|erasure|rectification|restriction|portability")
        String action,

        @NotNull @Valid Subject subject,
        @Nullable OffsetDateTime submittedAt,

        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}") @Nullable
        String reference,

        @Size(min = 1, max = 5) @Nullable
        List<@NotNull @Pattern(regexp = "messages|file-names|video-titles|times|sender") String> elements,

        @Valid @Nullable Details details) {

    private static final String CLEAN = "[^\\p{Cc}\\p{Cs}\\p{Cn}]*";

    /** Whose data it is. */
    record Subject(
            @Size(max = 200) @Pattern(regexp = CLEAN) @Nullable
            String name,

            @NotEmpty @Size(max = 20) List<@NotNull @Valid Identifier> identifiers) {

        @Override
        public String toString() {
            return "Subject[***]";
        }
    }

    /** One thing by which the person can be found. */
    record Identifier(
            @NotNull @Pattern(regexp = "email|phone|account-id|cookie-id|device-id|external-id")
            String type,

            @NotNull @Size(max = 320) String value) {

        @Override
        public String toString() {
            return "Identifier[***]";
        }
    }

    /** @param fields the right values by the name of the field; only for a rectification */
    record Details(
            @Size(max = 40) @Nullable
            Map<
                            @Pattern(regexp = "[a-z][A-Za-z0-9]{0,39}") String,
                            @NotNull @Size(max = 320) @Pattern(regexp = CLEAN) String>
                    fields) {

        @Override
        public String toString() {
            return "Details[***]";
        }
    }

    @Override
    public String toString() {
        return "NewInstruction[***]";
    }
}
