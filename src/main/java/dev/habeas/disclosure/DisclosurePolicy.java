package dev.habeas.disclosure;

import dev.habeas.jurisdictions.Jurisdiction;
import dev.habeas.jurisdictions.Regime;
import dev.habeas.jurisdictions.Residence;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What may leave the company. Source: GDPR Art. 6(1)(c) and (f), 5(1)(c); a demand without a basis in law, or for more than
 * is necessary, is not answered as it stands.
 */
final class DisclosurePolicy {

    private static final Set<String> ORDERS = Set.of("court-order", "warrant", "subpoena", "statute");

    private static final Duration LEAST_TIME_TO_OBJECT = Duration.ofDays(3);

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
     * customer's instructions unless a law of the Union or the United Kingdom requires otherwise. What an agency of another
     * country orders is none; it takes mutual legal assistance. Source: GDPR Art. 28(3)(a), 48; UK GDPR likewise.
     *
     * @param country of the agency, ISO 3166-1
     */
    static boolean isCompelling(String basis, String country) {
        return basis.equals("mutual-assistance") || (ORDERS.contains(basis) && isOurs(country));
    }

    /** Whether this is a country of the European Economic Area or the United Kingdom; false for one that does not exist. */
    private static boolean isOurs(String country) {
        return Set.of(Locale.getISOCountries()).contains(country)
                && Set.of(Regime.GDPR, Regime.UK_GDPR)
                        .contains(Jurisdiction.of(new Residence(country)).primary());
    }

    /** Until when a customer may object that is told now: no longer than we have time, but three days in any case. */
    static Instant objectBy(Instant now, String period, Instant respondBy) {
        Instant asked = now.plus(days(period));
        Instant least = now.plus(LEAST_TIME_TO_OBJECT);
        Instant ours = respondBy.isAfter(least) ? respondBy : least;
        return asked.isBefore(ours) ? asked : ours;
    }

    /** How long the secrecy was prolonged, counted from now; empty if it was not. */
    static Optional<Duration> prolonged(String notice) {
        return notice.startsWith("prolonged-") ? Optional.of(days(notice)) : Optional.empty();
    }

    /** How long after the assessment the person is not told; empty if there is nothing to wait for. */
    static Optional<Duration> secrecy(String notice) {
        return notice.startsWith("after-") ? Optional.of(days(notice)) : Optional.empty();
    }

    private static Duration days(String code) {
        return Duration.ofDays(Integer.parseInt(code.replaceAll("\\D", "")));
    }
}
