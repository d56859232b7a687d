package dev.habeas.respond;

import java.util.List;

/**
 * A part of an answer that only one right has.
 *
 * @param topic the content of {@code mail/checklist.csv} that it is; empty if the law asks for none such
 * @param text a paragraph; empty if the list says it all
 * @param items a list beneath it; may be empty
 */
public record Section(String topic, String title, String text, List<String> items) {

    /** The topic of the section that says how to get at a package. */
    public static final String PACKAGE = "package";

    /** The topic of the section that gives the reasons of this very case. */
    static final String PARTICULARS = "particulars";

    public Section {
        items = List.copyOf(items);
    }

    /** A section that no law asks for. */
    public Section(String title, String text, List<String> items) {
        this("", title, text, items);
    }

    /** Masked: a letter is personal data. */
    @Override
    public String toString() {
        return "Section[***]";
    }
}
