package dev.habeas.instruction;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

    /** Those that are rows of a transcript, and not only members of each row. */
    static Set<Element> rows() {
        return EnumSet.of(MESSAGES, FILE_NAMES, VIDEO_TITLES);
    }

    static Optional<Element> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
