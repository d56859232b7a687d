package dev.habeas.instruction;

import dev.habeas.cases.CaseFile;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An instruction that passed every check.
 *
 * @param controller key of the customer
 * @param channel {@code api} or {@code opendsr}
 * @param reference the customer's own; null if none
 * @param elements what of a transcript is meant; never empty
 * @param fields what is right from now on, only for a rectification
 */
record CheckedInstruction(
        String controller,
        CustomerAction action,
        String channel,
        Instant submittedAt,
        @Nullable String reference,
        Set<Element> elements,
        Map<String, String> fields,
        CaseFile file) {

    /** Masked: identifiers and fields are personal data. */
    @Override
    public String toString() {
        return "CheckedInstruction[***]";
    }
}
