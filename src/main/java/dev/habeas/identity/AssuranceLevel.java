package dev.habeas.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How sure we have to be of a person. Each asks for more than the one before. Source: GDPR Art. 12(6); 11 CCR 7060 to 7063. */
public enum AssuranceLevel {

    /** Nothing may be asked. */
    NONE,
    /** Whoever reads the mailbox on file confirms by a one-time link. */
    CONTACT_POINT,
    /** A relying party vouches for a fresh sign-in. */
    ACCOUNT,
    TWO_DATA_POINTS,
    THREE_DATA_POINTS,
    /** Three data points and a signed declaration under penalty of perjury. */
    DATA_POINTS_AND_DECLARATION,
    /** The last resort: a document is looked at and never kept. */
    DOCUMENT;

    /** The word of table and process, such as {@code contact-point}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if no level has this word */
    public static AssuranceLevel ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static Set<String> words() {
        return Arrays.stream(values()).map(AssuranceLevel::word).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether a proof of this level is as much as was asked for. A sign-in takes the place of data points and declaration
     * (11 CCR 7061), never of a document; and a document is no proof where none may be asked for.
     */
    boolean satisfies(AssuranceLevel asked) {
        return switch (this) {
            case DOCUMENT -> asked == DOCUMENT;
            case ACCOUNT -> asked != DOCUMENT;
            case NONE, CONTACT_POINT, TWO_DATA_POINTS, THREE_DATA_POINTS, DATA_POINTS_AND_DECLARATION ->
                compareTo(asked) >= 0;
        };
    }

    /** Whether it shows no more than who reads the mailbox now or has it in their account. */
    boolean restsOnTheMailbox() {
        return this == CONTACT_POINT || this == ACCOUNT;
    }

    /** Whether nothing is left to be proven once this level is asked for. */
    boolean isSettled() {
        return this == NONE || this == ACCOUNT;
    }
}
