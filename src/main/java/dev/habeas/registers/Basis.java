package dev.habeas.registers;

import dev.habeas.jurisdictions.EuropeanProvision;
import java.util.Locale;

/**
 * What makes a purpose lawful.
 *
 * @param provision of the GDPR, as a letter cites it
 * @param portable whether what is processed on it can be taken elsewhere. Source: GDPR Art. 20(1)(a)
 */
public record Basis(Text name, Text provision, boolean portable) {

    /** The name, with the provision if the law of the person has it. */
    public String cited(String regime, Locale language) {
        return EuropeanProvision.under(regime, provision.in(language))
                .map(law -> name.in(language) + " (" + law + ")")
                .orElseGet(() -> name.in(language));
    }
}
