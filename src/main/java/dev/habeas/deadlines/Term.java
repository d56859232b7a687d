package dev.habeas.deadlines;

import java.util.Locale;

/**
 * A length of time as laws write it: {@code 1 months}, {@code 45 days}, {@code 10 business-days}, {@code 72 hours}.
 *
 * @param count how many; 0 days means the day of receipt itself
 */
public record Term(int count, Unit unit) {

    /** In what a law counts. */
    public enum Unit {
        MONTHS,
        DAYS,
        BUSINESS_DAYS,
        HOURS;

        /** The word of the rule table, such as {@code business-days}. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Unit ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** @throws IllegalArgumentException if the count is negative */
    public Term {
        if (count < 0) {
            throw new IllegalArgumentException("A term is never negative");
        }
    }

    /** @throws IllegalArgumentException if the unit is not a word of the rule table */
    public static Term of(int count, String unit) {
        return new Term(count, Unit.ofWord(unit));
    }

    /**
     * Reads a cell of the rule table, such as {@code 3 months}.
     *
     * @throws IllegalArgumentException if it is not a number and a unit
     */
    public static Term parse(String text) {
        String[] words = text.trim().split(" ", -1);
        if (words.length != 2) {
            throw new IllegalArgumentException("Not a term: " + text);
        }
        return of(Integer.parseInt(words[0]), words[1]);
    }

    /** As a person says it: {@code one month}, {@code 45 days}, {@code 10 business days}. */
    String inWords() {
        String units = unit.word().replace('-', ' ');
        return count == 1 ? "one " + units.substring(0, units.length() - 1) : count + " " + units;
    }
}
