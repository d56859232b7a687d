package dev.habeas.retention;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.habeas.cases.IdentifierType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/v1/holds}. It names a case, a person or a recipient; a recipient beside a case or person
 * narrows the hold to the data there.
 *
 * @param subject number of a case, a disclosure or a breach; {@code case} outside
 * @param person identifiers; kept as keyed hashes, and encrypted until the release
 * @param reason {@code law}, {@code safety-and-rights} or {@code fraud-and-security}
 * @param owner staff id of whoever answers for the hold; null means whoever places it
 * @param reviewOn when the owner looks whether it is still needed
 */
record HoldRequest(
        @JsonProperty("case") @Nullable UUID subject,
        @Size(max = 20) @Nullable List<@NotNull @Valid Person> person,

        @Pattern(regexp = "[a-z][a-z0-9-]{1,39}") @Nullable String processor,

        @Pattern(regexp = "[a-z][a-z0-9-]{1,39}") @Nullable String category,

        @NotNull @Pattern(regexp = "law|safety-and-rights|fraud-and-security")
        String reason,

        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}") @Nullable
        String owner,

        @NotNull LocalDate reviewOn) {

    /** One thing by which the person can be found. */
    record Person(
            @NotBlank @Size(max = 40) String type,
            @NotBlank @Size(max = 320) String value) {

        /** @throws IllegalArgumentException if the type is unknown or the value does not fit it */
        dev.habeas.cases.Identifier checked() {
            return new dev.habeas.cases.Identifier(
                    IdentifierType.ofWord(type).orElseThrow(() -> new IllegalArgumentException("type")), value);
        }

        @Override
        public String toString() {
            return "Person[***]";
        }
    }

    /** @throws IllegalArgumentException if the members do not make a scope */
    HoldScope scope() {
        return new HoldScope(
                subject == null ? null : new dev.habeas.cases.CaseId(subject),
                person == null
                        ? List.of()
                        : person.stream().map(Person::checked).toList(),
                processor,
                category);
    }

    @Override
    public String toString() {
        return "HoldRequest[***]";
    }
}
