package dev.habeas.cases;

import java.util.regex.Pattern;

/** Phone numbers as people write them, brought near E.164. A national number stays national: we do not guess a country. */
final class PhoneNumber {

    private static final Pattern TRUNK_ZERO = Pattern.compile("^(\\+|00)([\\d ./-]*)\\(0\\)");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u00A0()./\\u2010-\\u2015-]");
    private static final Pattern FORM = Pattern.compile("\\+?[0-9]{4,15}");

    private PhoneNumber() {}

    /** @throws IllegalArgumentException if it is not a phone number; the message does not repeat it */
    static String normalise(String number) {
        String international = TRUNK_ZERO.matcher(number).replaceFirst("$1$2");
        String digits = SEPARATORS.matcher(international).replaceAll("").replaceFirst("^00", "+");
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("Not a phone number");
        }
        return digits;
    }
}
