package dev.habeas.breach;

import java.util.Locale;

/** How far a breach has come. */
enum BreachStatus {
    REPORTED,
    CONTAINMENT_TRIED,
    AWARE,
    RATED,
    NOTIFYING,
    DISMISSED,
    CLOSED;

    /** The word of the REST interface, such as {@code containment-tried}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static BreachStatus ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
