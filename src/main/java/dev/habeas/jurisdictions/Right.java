package dev.habeas.jurisdictions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The rights a person can ask for. The word of a right names its models, forms, code, letters and REST value alike. */
public enum Right {
    ACCESS,
    PORTABILITY,
    RECTIFICATION,
    ERASURE,
    RESTRICTION,
    OBJECTION,
    AUTOMATED_DECISION,
    OPT_OUT,
    CONSENT_WITHDRAWAL,
    CHILD_DELETION,
    ENQUIRY;

    /** The word used outside, such as {@code opt-out}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The right of this word; empty if there is none. */
    public static Optional<Right> ofWord(String word) {
        return Arrays.stream(values())
                .filter(right -> right.word().equals(word))
                .findFirst();
    }
}
