package dev.habeas.registers;

import java.time.Period;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How long something is kept: said in the languages of the letters, and as a rule where a period decides it.
 *
 * @param period from the date of a row to the last day on which it is kept, ISO 8601, such as {@code P14M}; null if no
 *     period decides, such as for a newsletter that somebody has subscribed to
 * @param treatment what becomes of a row past its period; null if there is no period
 */
public record Keeping(
        String en,
        String de,
        @Nullable String period,
        @Nullable Treatment treatment) {

    /** Source: GDPR Art. 5(1)(e): kept no longer in a form that permits identification. */
    public enum Treatment {
        DELETE,
        ANONYMISE;

        /** The word of files and instructions. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws IllegalArgumentException if only one of period and treatment is given */
    public Keeping {
        if ((period == null) != (treatment == null)) {
            throw new IllegalArgumentException("A period needs a treatment, and a treatment a period");
        }
    }

    public Text text() {
        return new Text(en, de);
    }

    /** @throws java.time.format.DateTimeParseException if it is no period; the schema lets none through */
    public @Nullable Period span() {
        return period == null ? null : Period.parse(period);
    }
}
