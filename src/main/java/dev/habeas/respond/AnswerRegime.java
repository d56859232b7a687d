package dev.habeas.respond;

import dev.habeas.jurisdictions.Residence;
import java.util.Locale;
import java.util.Set;

/** The law an answer speaks of: it decides how grounds are cited and which remedies are named. */
public enum AnswerRegime {
    /** GDPR, in the EU and in Iceland, Liechtenstein and Norway. */
    EU,
    /** UK GDPR and Data Protection Act 2018. */
    UK,
    /** Federal Act on Data Protection. */
    SWITZERLAND,
    /** California Consumer Privacy Act. */
    CALIFORNIA,
    /** Privacy law of another state of the United States. */
    US_STATE,
    /** Brazil, LGPD. */
    BRAZIL,
    /** Canada without Quebec, PIPEDA. */
    CANADA,
    /** Quebec, private sector act; what crosses its border is under PIPEDA. */
    QUEBEC,
    /** Digital Personal Data Protection Act 2023. */
    INDIA,
    /** Any other law, or none: the person is answered all the same. */
    OTHER;

    private static final Set<String> EEA = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI",
            "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

    /** The regime that follows from where the person lives. */
    public static AnswerRegime of(Residence residence) {
        String country = residence.country();
        if (EEA.contains(country)) {
            return EU;
        }
        return switch (country) {
            case "GB" -> UK;
            case "CH" -> SWITZERLAND;
            case "BR" -> BRAZIL;
            case "CA" -> residence.code().equals("CA-QC") ? QUEBEC : CANADA;
            case "IN" -> INDIA;
            case "US" -> residence.code().equals("US-CA") ? CALIFORNIA : US_STATE;
            default -> OTHER;
        };
    }

    /** The word used in the files of words, such as {@code us-state}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
