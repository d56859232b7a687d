package dev.habeas.jurisdictions;

import java.util.Locale;

/** In which role the company holds the person's data. Source: GDPR Art. 4(7) and 4(8). */
public enum Role {
    CONTROLLER,
    PROCESSOR;

    /** The word of the REST interface. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
