package dev.habeas.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a mistake about the person would expose. */
public enum DataClass {

    /** Only which kinds of data there are. Source: 11 CCR 7062(b). */
    CATEGORIES,
    ORDINARY,
    /** Special categories, or data whose disclosure or loss does great harm. Source: GDPR Art. 9; 11 CCR 7062(d). */
    SENSITIVE,
    /** Nothing but the use for marketing, which an objection ends. Source: GDPR Art. 21(2). */
    MARKETING;

    /** The word of table and process. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if none has this word */
    public static DataClass ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    static Set<String> words() {
        return Arrays.stream(values()).map(DataClass::word).collect(Collectors.toUnmodifiableSet());
    }
}
