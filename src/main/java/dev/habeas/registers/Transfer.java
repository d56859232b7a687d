package dev.habeas.registers;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A way out of the European Economic Area. One law knows nothing of the safeguards of another.
 *
 * @param en where data goes
 * @param de the same in German
 * @param safeguards what protects it there, by the law of the person. Source: GDPR Art. 15(2), 46
 */
public record Transfer(String en, String de, Map<String, Text> safeguards) {

    public Transfer(String en, String de, @Nullable Map<String, Text> safeguards) {
        this.en = en;
        this.de = de;
        this.safeguards = safeguards == null ? Map.of() : Map.copyOf(safeguards);
    }

    /** Where data goes, and under which safeguard if the register has one for this regime. */
    public String under(String regime, Locale language) {
        String to = new Text(en, de).in(language);
        Text safeguard = safeguards.get(regime);
        return safeguard == null ? to : to + ", " + safeguard.in(language);
    }
}
