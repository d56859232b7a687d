package dev.habeas.respond;

import dev.habeas.jurisdictions.Residence;
import java.time.ZoneId;
import java.util.Locale;

/**
 * The person a letter is written to.
 *
 * @param name as the person gave it; blank if unknown
 * @param language the language asked for; English if there are no letters in it
 * @param zone the zone in which dates are told
 * @param residence decides which authority is named
 */
public record Addressee(String name, Locale language, ZoneId zone, Residence residence) {

    /** Language for words, country for the way a date is written. */
    Locale dateLocale(Locale written) {
        return new Locale(written.getLanguage(), residence.country());
    }

    /** Masked: a name is personal data. */
    @Override
    public String toString() {
        return "Addressee[***]";
    }
}
