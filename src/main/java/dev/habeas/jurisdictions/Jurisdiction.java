package dev.habeas.jurisdictions;

import java.time.ZoneId;
import java.util.List;

/**
 * What the law makes of a residence.
 *
 * @param regimes the laws under which a resident has rights, the primary one first; never empty, {@link
 *     Regime#VOLUNTARY} if no law is known
 * @param breachRegimes the laws under which a resident or an authority must be told of a breach; never empty
 * @param zone the zone in which days are counted; for a country of several zones the one its row names
 * @param calendar the name of the holiday calendar, such as {@code IE} or {@code US-CA-MIN}
 */
public record Jurisdiction(List<Regime> regimes, List<Regime> breachRegimes, ZoneId zone, String calendar) {

    public Jurisdiction {
        regimes = List.copyOf(regimes);
        breachRegimes = List.copyOf(breachRegimes);
        if (regimes.isEmpty() || breachRegimes.isEmpty()) {
            throw new IllegalArgumentException("A jurisdiction names at least one regime");
        }
    }

    /** The jurisdiction of a residence: of the subdivision, else of the country, else the one without a known law. */
    public static Jurisdiction of(Residence residence) {
        return JurisdictionTable.STANDARD.find(residence);
    }

    /** The regime a case is named after. */
    public Regime primary() {
        return regimes.get(0);
    }

    /** The regimes under which this right is answered, the primary one first. COPPA speaks of children's data only. */
    public List<Regime> regimes(Right right) {
        return regimes.stream()
                .filter(regime -> regime != Regime.COPPA || right == Right.CHILD_DELETION)
                .toList();
    }
}
