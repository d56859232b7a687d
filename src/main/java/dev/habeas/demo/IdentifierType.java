package dev.habeas.demo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an identifier is. A system finds a person by the types it stores and ignores the others. */
enum IdentifierType {
    EMAIL,
    PHONE,
    ACCOUNT_ID,
    COOKIE_ID,
    DEVICE_ID,
    EXTERNAL_ID;

    /** The word of the instruction contract, such as {@code account-id}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<IdentifierType> ofWord(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    /** The form in which the estate stores and compares values of this type. */
    String normalise(String value) {
        return switch (this) {
            case EMAIL -> value.strip().toLowerCase(Locale.ROOT);
            case PHONE -> value.replaceAll("[^+0-9]", "");
            case ACCOUNT_ID, COOKIE_ID, DEVICE_ID, EXTERNAL_ID -> value.strip();
        };
    }
}
