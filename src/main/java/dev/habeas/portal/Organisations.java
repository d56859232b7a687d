package dev.habeas.portal;

import dev.habeas.respond.PlatformCustomers;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The company whose service a person used, from what the person calls it. The register is never shown: who our customers
 * are is theirs to tell.
 */
@Component
class Organisations {

    private static final int LONGEST = 60;

    private final PlatformCustomers customers;

    Organisations(PlatformCustomers customers) {
        this.customers = customers;
    }

    /** Whether nothing has to be found out by a person: none was named, or one that the register has. */
    boolean isKnown(String written) {
        return written.isEmpty() || customers.named(written).isPresent();
    }

    /**
     * What the request names as its controller: the key of the register, else the name in letters that a request takes.
     *
     * @return null if none was named, or its name has no such letters
     */
    @Nullable
    String controller(String written) {
        return written.isEmpty() ? null : customers.named(written).orElseGet(() -> word(written));
    }

    private static @Nullable String word(String written) {
        String word = Normalizer.normalize(written, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+", "");
        String bounded = word.substring(0, Math.min(word.length(), LONGEST)).replaceAll("-+$", "");
        return bounded.isEmpty() ? null : bounded;
    }
}
