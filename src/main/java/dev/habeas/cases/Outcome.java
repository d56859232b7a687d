package dev.habeas.cases;

import java.util.Locale;

/** How a case ended for the person. Partly granted and refused both need a ground and a second person. */
public enum Outcome {
    GRANTED,
    PARTLY_GRANTED,
    REFUSED,
    ROUTED,
    WITHDRAWN;

    /** The status in which a case of this outcome ends. */
    public CaseStatus endsAs() {
        return switch (this) {
            case GRANTED, PARTLY_GRANTED -> CaseStatus.COMPLETED;
            case REFUSED -> CaseStatus.REFUSED;
            case ROUTED -> CaseStatus.ROUTED_TO_CUSTOMER;
            case WITHDRAWN -> CaseStatus.WITHDRAWN;
        };
    }

    /** The word of the REST interface, such as {@code partly-granted}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if no outcome has this word */
    public static Outcome ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
