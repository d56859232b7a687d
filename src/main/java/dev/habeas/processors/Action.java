package dev.habeas.processors;

import java.util.Locale;

/** What a recipient can be told to do with a person's data. */
public enum Action {
    EXPORT,
    ERASE,
    RECTIFY,
    RESTRICT,
    UNRESTRICT,
    STOP_PROCESSING,
    NOTIFY;

    /** The word of the webhook contract. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Action ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
