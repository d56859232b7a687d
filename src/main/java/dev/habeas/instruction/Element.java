package dev.habeas.instruction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of data a transcript consists of, which a customer can pick from. Source: privacy policy on transcripts. */
enum Element {
    MESSAGES,
    FILE_NAMES,
    VIDEO_TITLES,
    TIMES,
    SENDER;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Element> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
