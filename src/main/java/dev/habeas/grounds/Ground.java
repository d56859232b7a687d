package dev.habeas.grounds;

import dev.habeas.jurisdictions.Right;
import java.util.Set;

/**
 * One ground of the catalogue.
 *
 * @param code cites the provision, such as {@code EU-17-3-b}: GDPR Art. 17(3)(b)
 * @param law the family of laws that knows it
 * @param rights the rights it may limit
 * @param keepsItems whether it keeps particular data to a last day, instead of answering a request as a whole
 */
public record Ground(String code, Law law, Set<Right> rights, boolean keepsItems) {

    /** Families of laws that share their grounds; regimes of other countries accept the European ones. */
    public enum Law {
        EUROPEAN,
        AMERICAN,
        ANY;

        static Law under(String regime) {
            return regime.equals("CCPA") || regime.startsWith("US_") ? AMERICAN : EUROPEAN;
        }
    }

    /** Whether the ground exists under the regime of this word, such as {@code GDPR} or {@code US_VA}. */
    public boolean existsUnder(String regime) {
        return law == Law.ANY || law == Law.under(regime);
    }
}
