package dev.habeas.respond;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a letter greets. Anyone may put anything into the name of a request and have it mailed to a stranger; a name that
 * is long or carries a link is therefore not repeated.
 */
final class Salutation {

    private static final int LONGEST = 80;
    private static final Pattern LINK = Pattern.compile("://|www\\.|@", Pattern.CASE_INSENSITIVE);

    private final WordBook words;

    Salutation(WordBook words) {
        this.words = words;
    }

    String of(String name, Locale language) {
        String plain = name.strip();
        boolean usable = !plain.isEmpty()
                && plain.codePointCount(0, plain.length()) <= LONGEST
                && !LINK.matcher(plain).find();
        return usable
                ? words.say(language, "salutation.named", Map.of("name", plain))
                : words.say(language, "salutation.unnamed", Map.of());
    }
}
