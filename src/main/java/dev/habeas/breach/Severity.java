package dev.habeas.breach;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The four levels of the ENISA method of 2013, the lowest first; the bounds belong to the higher level. */
enum Severity {
    LOW("0"),
    MEDIUM("2"),
    HIGH("3"),
    VERY_HIGH("4");

    private final BigDecimal from;

    Severity(String from) {
        this.from = new BigDecimal(from);
    }

    /** The level of a score. */
    static Severity of(BigDecimal score) {
        return Arrays.stream(values())
                .filter(level -> score.compareTo(level.from) >= 0)
                .reduce((lower, higher) -> higher)
                .orElseThrow(() -> new IllegalArgumentException("A score is never negative"));
    }

    /** The word outside and in the rule table, such as {@code very-high}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if there is no such level */
    static Severity ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static Set<String> words() {
        return Arrays.stream(values()).map(Severity::word).collect(Collectors.toUnmodifiableSet());
    }
}
