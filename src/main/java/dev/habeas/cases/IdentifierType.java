package dev.habeas.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what a person can be found in a system. */
public enum IdentifierType {
    EMAIL,
    PHONE,
    ACCOUNT_ID,
    COOKIE_ID,
    DEVICE_ID,
    EXTERNAL_ID;

    /** The word of the REST interface, such as {@code account-id}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type of this word; empty if there is none. */
    public static Optional<IdentifierType> ofWord(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }
}
