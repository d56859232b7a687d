package dev.habeas.breach;

import java.util.Locale;
import java.util.Set;

/** The languages that notices are drafted in: German where it is an official language, English elsewhere. */
enum DraftLanguage {
    ENGLISH(Locale.UK),
    GERMAN(Locale.GERMANY);

    private static final Set<String> SPEAK_GERMAN = Set.of("DE", "AT", "LI", "CH");

    private final Locale locale;

    DraftLanguage(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** The ending of the template's name. */
    String word() {
        return locale.getLanguage();
    }

    /** @param place ISO 3166 code */
    static DraftLanguage of(String place) {
        return SPEAK_GERMAN.contains(place.substring(0, 2)) ? GERMAN : ENGLISH;
    }
}
