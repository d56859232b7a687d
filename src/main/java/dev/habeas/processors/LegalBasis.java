package dev.habeas.processors;

import java.util.Locale;

/** What makes the use of data for a purpose lawful. Source: GDPR Art. 6(1). */
public enum LegalBasis {
    CONSENT,
    CONTRACT,
    LEGAL_OBLIGATION,
    VITAL_INTERESTS,
    PUBLIC_TASK,
    LEGITIMATE_INTERESTS;

    /** The word of the register, such as {@code legal-obligation}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
