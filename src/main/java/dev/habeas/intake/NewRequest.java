package dev.habeas.intake;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.habeas.cases.IdentifierType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it comes in: the body of {@code POST /api/v1/requests}, and what the pages for people hand in.
 *
 * @param right word of the right
 * @param residence ISO 3166-1 or -2 code of where the person lives
 * @param channel how the request reached the company
 * @param receivedAt when it did; null means now; at most 400 days ago, never in the future
 * @param requester who asks; null means the subject
 * @param relationship what the person is to the company; null means unknown
 * @param controller the platform customer for whom the company holds the data; null if it is controller itself
 * @param locale language of the answer; null means English
 * @param assurance how the caller vouches for the requester; null if it does not
 * @param details members that the right defines
 */
public record NewRequest(
        @NotNull @Size(max = 40) String right,
        @NotNull @Size(max = 6) String residence,

        @NotNull @Pattern(regexp = "web|email|post|phone|api|drp|opendsr|gpc|staff")
        String channel,

        @Nullable OffsetDateTime receivedAt,
        @NotNull @Valid Subject subject,
        @Valid @Nullable Requester requester,

        @Pattern(regexp = "site-user|customer-admin|end-user|unknown") @Nullable
        String relationship,

        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}") @Nullable
        String controller,

        @Pattern(regexp = "[a-z]{2}(-[A-Z]{2})?") @Nullable String locale,
        @Valid @Nullable Assurance assurance,
        @Nullable Map<@Size(max = 40) String, @NotNull @CleanText(lines = true, max = 4000) String> details) {

    /** Whose data it is. */
    public record Subject(
            @CleanText(max = 200) @Nullable String name,
            @NotEmpty @Size(max = 20) List<@NotNull @Valid Identifier> identifiers,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Past @Nullable
            LocalDate birthDate) {

        @Override
        public String toString() {
            return "Subject[***]";
        }
    }

    /** One thing by which the person can be found. */
    public record Identifier(
            @NotNull @KnownIdentifierType String type,
            @NotNull @CleanText(max = 320) String value) {

        /** @throws IllegalArgumentException if the value does not fit the type */
        dev.habeas.cases.Identifier checked() {
            return new dev.habeas.cases.Identifier(IdentifierType.ofWord(type).orElseThrow(), value);
        }

        @Override
        public String toString() {
            return "Identifier[***]";
        }
    }

    /** Who asks. */
    public record Requester(
            @NotNull @Pattern(regexp = "self|authorized-agent|guardian|legal-representative|controller|staff|other")
            String relation,

            @CleanText(max = 200) @Nullable String name,

            @Email @Size(max = 254) @CleanText(max = 254) @Nullable
            String email) {

        @Override
        public String toString() {
            return "Requester[***]";
        }
    }

    /** By what the caller is sure of the requester. */
    public record Assurance(
            @NotNull @Pattern(regexp = "[a-z][a-z-]{0,39}") String method,
            @CleanText(max = 200) @Nullable String assertedBy) {}

    @Override
    public String toString() {
        return "NewRequest[***]";
    }
}
