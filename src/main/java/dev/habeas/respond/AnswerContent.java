package dev.habeas.respond;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Right;
import java.util.List;
import java.util.Locale;

/** Implemented by a right whose answers must say more than every answer does. */
public interface AnswerContent {

    Right right();

    /** In the language of the letter, which is {@code en} or {@code de}; empty if there is nothing to add. */
    List<Section> sections(PrivacyCase subject, CaseFile file, Locale language);
}
