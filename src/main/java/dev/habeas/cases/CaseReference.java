package dev.habeas.cases;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * The case number people read and say aloud, such as {@code HB-7F3K-92QD}. Random (40 bits), not sequential, without
 * the letters that are mistaken for digits. Also the business key of the case's process.
 */
public record CaseReference(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("HB-[" + ALPHABET + "]{4}-[" + ALPHABET + "]{4}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public CaseReference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a case reference");
        }
    }

    public static CaseReference random() {
        StringBuilder text = new StringBuilder("HB");
        for (int i = 0; i < 8; i++) {
            text.append(i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new CaseReference(text.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
