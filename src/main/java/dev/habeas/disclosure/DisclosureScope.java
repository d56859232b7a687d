package dev.habeas.disclosure;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Which data, exactly: nothing else may leave. Source: GDPR Art. 5(1)(c).
 *
 * @param systems where it lies, as codes such as {@code billing}
 * @param categories of the data, as codes such as {@code invoices}
 * @param from the first day the data is about, and {@code to} the last one
 */
record DisclosureScope(
        @NotEmpty @Size(max = 50) List<@NotNull @Pattern(regexp = CODE) String> systems,

        @NotEmpty @Size(max = 50) List<@NotNull @Pattern(regexp = CODE) String> categories,

        @NotNull LocalDate from,
        @NotNull LocalDate to) {

    static final String CODE = "[a-z][a-z0-9-]{0,39}";

    /** Whether the days are in order; a missing one is a fault of its own. */
    @AssertTrue(message = "the first day is not later than the last one")
    boolean isInOrder() {
        return from == null || to == null || !from.isAfter(to);
    }

    /** Whether the other is no more than this. */
    boolean covers(DisclosureScope other) {
        return Set.copyOf(systems).containsAll(other.systems)
                && Set.copyOf(categories).containsAll(other.categories)
                && !other.from.isBefore(from)
                && !other.to.isAfter(to);
    }
}
