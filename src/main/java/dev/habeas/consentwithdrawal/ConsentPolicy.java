package dev.habeas.consentwithdrawal;

import dev.habeas.processors.Action;
import dev.habeas.processors.LegalBasis;
import dev.habeas.processors.Processor;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What becomes of the data at one recipient when a consent ends: its use for that purpose stops; the data is erased if
 * nothing else carries it. Source: GDPR Art. 7(3), 17(1)(b).
 */
final class ConsentPolicy {

    private ConsentPolicy() {}

    /** Whether the recipient uses data on a consent that is withdrawn. */
    static boolean stops(Processor recipient, WithdrawnPurposes withdrawn) {
        return recipient.purposes().entrySet().stream()
                .anyMatch(use -> use.getValue() == LegalBasis.CONSENT && withdrawn.cover(use.getKey()));
    }

    /**
     * Who cannot stop a single use stops all of them, on a ground of its own: it is not released with any other restriction.
     *
     * @return what the recipient is told beside the purpose
     */
    static Map<String, String> details(Action action, WithdrawnPurposes withdrawn) {
        return action == Action.RESTRICT
                ? Map.of("purpose", withdrawn.word(), "ground", "EU-7-3")
                : Map.of("purpose", withdrawn.word());
    }

    /** Whether the recipient then has nothing left on which it may keep the data. */
    static boolean erases(Processor recipient, WithdrawnPurposes withdrawn) {
        return stops(recipient, withdrawn) && remaining(recipient, withdrawn).isEmpty();
    }

    /** The bases that still carry data at the recipient, in the order of the law; a duty to keep is one. */
    static Set<LegalBasis> remaining(Processor recipient, WithdrawnPurposes withdrawn) {
        Set<LegalBasis> bases = new TreeSet<>();
        recipient.purposes().forEach((purpose, basis) -> {
            if (basis != LegalBasis.CONSENT || !withdrawn.cover(purpose)) {
                bases.add(basis);
            }
        });
        if (recipient.retention() != null) {
            bases.add(LegalBasis.LEGAL_OBLIGATION);
        }
        return bases;
    }
}
