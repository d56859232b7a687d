package dev.habeas.identity;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the confirmation page and of the letters, in English, German, French and Spanish; English otherwise. */
final class ConfirmWords {

    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final String language;

    private ConfirmWords(ResourceBundle bundle) {
        this.bundle = bundle;
        this.language = bundle.getLocale().getLanguage().isEmpty()
                ? "en"
                : bundle.getLocale().getLanguage();
    }

    static ConfirmWords in(Locale locale) {
        return new ConfirmWords(ResourceBundle.getBundle("identity/confirm", locale, ENGLISH_OTHERWISE));
    }

    /** @throws java.util.MissingResourceException if there are no such words */
    public String of(String key) {
        return bundle.getString(key);
    }

    /** The language that the words are in, such as {@code de}. */
    public String language() {
        return language;
    }
}
