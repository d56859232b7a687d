package dev.habeas.cases;

import java.text.Normalizer;

/**
 * Something a person can be found by, checked to be safe to hand on to mail and to other systems. Prints masked.
 *
 * @param value as it came in, without spaces around it; 1 to 320 characters, no control or invisible characters
 */
public record Identifier(IdentifierType type, String value) {

    private static final int MAX_LENGTH = 320;

    /** @throws IllegalArgumentException if the value is not valid for the type; the message never repeats the value */
    public Identifier {
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("An identifier has at most " + MAX_LENGTH + " characters");
        }
        if (value.codePoints().anyMatch(Identifier::isUnsafe)) {
            throw new IllegalArgumentException("An identifier has no control or invisible characters");
        }
        value = value.strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("An identifier is not empty");
        }
        normalise(type, value);
    }

    /**
     * The form under which equal identifiers are equal: NFC; an e-mail address in lower case with its domain in ASCII; a
     * phone number as digits, with a leading + if international; anything else as it is, case included.
     */
    public String normalised() {
        return normalise(type, value);
    }

    @Override
    public String toString() {
        return type.word() + ":***";
    }

    private static String normalise(IdentifierType type, String value) {
        String text = Normalizer.normalize(value, Normalizer.Form.NFC);
        return switch (type) {
            case EMAIL -> EmailAddress.normalise(text);
            case PHONE -> PhoneNumber.normalise(text);
            case ACCOUNT_ID, COOKIE_ID, DEVICE_ID, EXTERNAL_ID -> text;
        };
    }

    private static boolean isUnsafe(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
