package dev.habeas.respond;

import java.util.List;

/**
 * A part of an answer that only one right has.
 *
 * @param text a paragraph; empty if the list says it all
 * @param items a list beneath it; may be empty
 */
public record Section(String title, String text, List<String> items) {

    public Section {
        items = List.copyOf(items);
    }

    /** Masked: a letter is personal data. */
    @Override
    public String toString() {
        return "Section[***]";
    }
}
