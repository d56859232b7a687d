package dev.habeas.cases;

import java.util.Map;
import java.util.regex.Pattern;

/** What may be put into the vault: names that are codes, texts of bounded length. */
final class VaultFields {

    static final int MAX_TEXT = 100_000;
    static final int MAX_FIELDS = 200;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{0,63}");

    private VaultFields() {}

    static void require(Map<String, PersonalText> texts) {
        if (texts.size() > MAX_FIELDS) {
            throw new IllegalArgumentException("More than " + MAX_FIELDS + " fields at once");
        }
        texts.forEach((field, text) -> {
            if (!NAME.matcher(field).matches()) {
                throw new IllegalArgumentException("A vault field is named by lower-case letters, digits, . and -");
            }
            require(text);
        });
    }

    static void require(PersonalText text) {
        if (text.reveal().length() > MAX_TEXT) {
            throw new IllegalArgumentException("Text for the vault is longer than " + MAX_TEXT + " characters");
        }
    }

    /** The place an entry is bound to. */
    static String place(String field, int version) {
        return field + "|" + version;
    }
}
