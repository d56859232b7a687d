package dev.habeas.retention;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a hold covers: whose data, and where.
 *
 * @param subject a case; null if the hold names a person or nobody in particular
 * @param person identifiers of a person; empty if the hold names a case or nobody in particular
 * @param processor key of a recipient; null means everywhere
 * @param category code of the data there; null means all of it
 */
public record HoldScope(
        @Nullable CaseId subject,
        List<Identifier> person,
        @Nullable String processor,
        @Nullable String category) {

    /** @throws IllegalArgumentException if it covers nothing, or a case and a person at once */
    public HoldScope {
        person = List.copyOf(person);
        if (subject == null && person.isEmpty() && processor == null) {
            throw new IllegalArgumentException("A hold covers a case, a person or a recipient");
        }
        if (subject != null && !person.isEmpty()) {
            throw new IllegalArgumentException("A hold covers a case or a person, not both");
        }
        if (category != null && processor == null) {
            throw new IllegalArgumentException("A category of data belongs to a recipient");
        }
    }

    /** Masked: identifiers are personal data. */
    @Override
    public String toString() {
        return "HoldScope[" + processor + "]";
    }
}
