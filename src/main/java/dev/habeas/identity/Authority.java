package dev.habeas.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody who asks for another person has to show. */
public enum Authority {
    NONE,
    /** Signed by the person; a power of attorney may be given and is never demanded. Source: 11 CCR 7063(b), 7026(j). */
    SIGNED_PERMISSION,
    /** Any proof that the national law of agency or representation knows. Source: EDPB Guidelines 01/2022, 80 and 81. */
    MANDATE,
    /** That the requester is the parent or guardian. Source: 11 CCR 7070(c); 16 CFR 312.5(b). */
    GUARDIAN;

    /** The word of the table, such as {@code signed-permission}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Set<String> words() {
        return Arrays.stream(values()).map(Authority::word).collect(Collectors.toUnmodifiableSet());
    }

    /** @throws IllegalArgumentException if none has this word */
    static Authority ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
