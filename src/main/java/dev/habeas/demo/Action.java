package dev.habeas.demo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a system can be told to do with a person's data. */
enum Action {
    EXPORT,
    ERASE,
    RECTIFY,
    RESTRICT,
    UNRESTRICT,
    STOP_PROCESSING,
    NOTIFY;

    /** The word of the instruction contract, such as {@code stop-processing}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Action> ofWord(String word) {
        return Arrays.stream(values())
                .filter(action -> action.word().equals(word))
                .findFirst();
    }
}
