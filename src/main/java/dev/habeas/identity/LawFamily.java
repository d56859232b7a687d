package dev.habeas.identity;

import dev.habeas.jurisdictions.Regime;
import java.util.Locale;

/** Laws that ask alike who somebody is. */
enum LawFamily {
    EU,
    CCPA,
    US_STATE,
    OTHER;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param regime word of the regime of a case; one that is not known counts as another law */
    static LawFamily of(String regime) {
        return Regime.ofWord(regime).map(LawFamily::of).orElse(OTHER);
    }

    private static LawFamily of(Regime regime) {
        return switch (regime) {
            case GDPR, UK_GDPR, CH_FADP -> EU;
            case CCPA -> CCPA;
            default -> regime.word().startsWith("US_") ? US_STATE : OTHER;
        };
    }
}
