package dev.habeas.breach;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/v1/breaches}. Times are at most 400 days ago and never in the future.
 *
 * @param awareAt since when it is reasonably certain that personal data were compromised; null if nobody has assessed it,
 *     then awareness is presumed from the report until an officer has
 * @param discoveredAt when the breach was discovered; null means {@code awareAt}, or else now
 * @param occurredFrom null while unknown, and so {@code occurredTo}
 * @param countries ISO 3166 codes of where affected people live
 * @param usStates of those in the United States, as {@code CA} or {@code US-CA}; null or empty if unknown
 * @param subjectsApprox about how many people are concerned; null while unknown, and so {@code recordsApprox}
 * @param categories of records, as codes such as {@code contact-data}; null while unknown: GDPR Art. 33(3)(a)
 * @param subjectCategories of data subjects, as codes such as {@code customers}; null while unknown
 * @param role null means processor if a controller is named, else controller
 * @param controller the customer whose data it is, if we are processor
 * @param controllers if there are several; each is told. Not beside {@code controller}
 * @param description what happened; kept encrypted
 * @param reporter who reported it, as a text or with name and contact; kept encrypted
 */
record NewBreach(
        @Nullable OffsetDateTime awareAt,
        @Nullable OffsetDateTime discoveredAt,
        @Nullable OffsetDateTime occurredFrom,
        @Nullable OffsetDateTime occurredTo,

        @NotEmpty @Size(max = 3)
        List<@NotNull @Pattern(regexp = "confidentiality|integrity|availability") String> nature,

        @NotEmpty @Size(max = 60) List<@NotNull @Size(max = 6) String> countries,
        @Size(max = 60) @Nullable List<@NotNull @Size(max = 5) String> usStates,
        @PositiveOrZero @Nullable Integer subjectsApprox,
        @PositiveOrZero @Nullable Integer recordsApprox,

        @Size(max = 30) @Nullable List<@NotNull @Pattern(regexp = NewBreach.CODE) String> categories,

        @Size(max = 30) @Nullable List<@NotNull @Pattern(regexp = NewBreach.CODE) String> subjectCategories,

        @Pattern(regexp = "controller|processor") @Nullable String role,

        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}") @Nullable
        String controller,

        @Size(min = 1, max = 500) @Nullable
        List<@NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}") String> controllers,

        @NotBlank @Size(max = 10_000) @Pattern(regexp = NewBreach.TEXT, message = NewBreach.NO_CONTROLS)
        String description,

        @Valid @Nullable Reporter reporter) {

    /** Every customer concerned, once, in alphabetical order. */
    List<String> customers() {
        return Stream.concat(
                        Stream.ofNullable(controller),
                        Stream.ofNullable(controllers).flatMap(List::stream))
                .distinct()
                .sorted()
                .toList();
    }

    static final String CODE = "[a-z][a-z0-9-]{0,39}";
    static final String TEXT = "[[^\\p{Cc}\\p{Cs}\\p{Cn}\\u2028\\u2029]\\n\\r\\t]*";
    static final String NO_CONTROLS = "must not have control characters";

    /** Who reported the breach. */
    record Reporter(
            @Size(max = 300) @Pattern(regexp = TEXT, message = NO_CONTROLS) @Nullable
            String name,

            @Size(max = 300) @Pattern(regexp = TEXT, message = NO_CONTROLS) @Nullable
            String contact) {

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        Reporter {}

        /** Who is given as one text. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Reporter of(String text) {
            return new Reporter(text, null);
        }

        @Override
        public String toString() {
            return "Reporter[***]";
        }
    }

    @Override
    public String toString() {
        return "NewBreach[***]";
    }
}
