package dev.habeas.optout;

import dev.habeas.cases.Identifier;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One opt-out signal of a browser.
 *
 * @param account of whoever is signed in there; null if that is not known
 */
record Signal(Identifier browser, @Nullable Identifier account) {

    /** Whether its opt-out stands, if these are the browsers and accounts whose opt-out does. */
    boolean standsWith(Set<Identifier> standing) {
        return standing.contains(browser) && (account == null || standing.contains(account));
    }

    /** Whether a value of {@code Sec-GPC} is a signal: exactly 1, no other value means anything. */
    static boolean isOne(String secGpc) {
        return secGpc.equals("1");
    }
}
