package dev.habeas.processors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of a recipient's rows an instruction is about, without a word of any person.
 *
 * @param controller key of the customer whose rows they are; null for the company itself
 * @param elements kinds of rows; empty for all
 * @param everybody whether it is about all people of the controller instead of those of a case
 */
public record Part(@Nullable String controller, List<String> elements, boolean everybody) {

    /** Everything that the company itself has of a person. */
    public static final Part OWN = new Part(null, List.of(), false);

    public Part {
        elements = List.copyOf(elements);
    }
}
