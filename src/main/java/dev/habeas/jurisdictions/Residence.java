package dev.habeas.jurisdictions;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the person lives, as an ISO 3166-1 country or, where a country's law differs by region, an ISO 3166-2
 * subdivision: {@code DE}, {@code GB}, {@code US-CA}, {@code CA-QC}.
 */
public record Residence(String code) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** @throws IllegalArgumentException if the form is wrong or the country does not exist */
    public Residence {
        if (!FORM.matcher(code).matches() || !COUNTRIES.contains(code.substring(0, 2))) {
            throw new IllegalArgumentException("Not an ISO 3166 country or subdivision");
        }
    }

    /** The ISO 3166-1 country, such as {@code US} for {@code US-CA}. */
    public String country() {
        return code.substring(0, 2);
    }

    @Override
    public String toString() {
        return code;
    }
}
