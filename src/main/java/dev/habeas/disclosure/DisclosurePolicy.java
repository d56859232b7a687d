package dev.habeas.disclosure;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What may leave the company. Source: GDPR Art. 6(1)(c) and (f), 5(1)(c); a demand without a basis in law, or for more than
 * is necessary, is not answered as it stands.
 */
final class DisclosurePolicy {

    private DisclosurePolicy() {}

    /** Why this assessment does not allow to disclose, as a sentence for the person who made it; empty if it does. */
    static Optional<String> objection(String basis, String necessity, String scope) {
        if (basis.equals("none")) {
            return Optional.of("HABEAS-DIS-003 Without a legal basis nothing is disclosed: reject the demand");
        }
        if (necessity.equals("not-necessary") || scope.equals("nothing")) {
            return Optional.of("HABEAS-DIS-004 What is not necessary is not disclosed: reject the demand");
        }
        return necessity.equals("partly-necessary") && scope.equals("as-demanded")
                ? Optional.of("HABEAS-DIS-005 Only some of it is necessary: narrow the scope")
                : Optional.empty();
    }

    /** Whether the customer is told before anything is handed over: always, unless a law or the order forbids to tell now. */
    static boolean tellsCustomerFirst(String role, String notice) {
        return role.equals("processor") && notice.equals("at-once");
    }

    /**
     * Whether this basis compels us, so that a customer's objection does not keep its data back: a processor acts on the
     * customer's instructions unless a law requires otherwise. Source: GDPR Art. 28(3)(a).
     */
    static boolean isCompelling(String basis) {
        return Set.of("court-order", "warrant", "subpoena", "statute", "mutual-assistance")
                .contains(basis);
    }

    /** How long after the assessment the person is not told; empty if there is nothing to wait for. */
    static Optional<Duration> secrecy(String notice) {
        return notice.startsWith("after-")
                ? Optional.of(Duration.ofDays(
                        Integer.parseInt(notice.replace("after-", "").replace("-days", ""))))
                : Optional.empty();
    }
}
