package dev.habeas.packages;

import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Right;
import dev.habeas.respond.Section;
import java.util.List;
import java.util.Locale;

/** Implemented by a right whose answer is a package: what is in it beside the data. */
public interface PackageForm {

    Right right();

    /** Whether it has a page and a PDF for people to read; otherwise it is for machines alone. */
    boolean forPeople();

    /** What the law wants said with the data; in the language of the letter, {@code en} or {@code de}. May be empty. */
    List<Section> information(PrivacyCase subject, Locale language);
}
