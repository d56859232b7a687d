package dev.habeas.processors;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The part of a case that an instruction belongs to. */
public enum Step {
    /** At once, before anything is decided: use of the data stops for the time being. */
    INTERIM,
    /** What the person asked for. */
    FULFIL,
    /** Takes back what the interim step did. */
    LIFT,
    /** What a legal hold had put off, as soon as the hold is released. */
    RELEASED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Step ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    static Set<String> words() {
        return Arrays.stream(values()).map(Step::word).collect(Collectors.toUnmodifiableSet());
    }
}
