package dev.habeas.optout;

import dev.habeas.cases.Identifier;
import dev.habeas.suppressions.Purpose;
import dev.habeas.suppressions.Suppressions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a batch of signals: one row per browser, the browsers on the suppression list, and a case for each person who is
 * known and new, or known and signals from a browser that no recipient was told of with an account. Source: 11 CCR 7025(c)(1):
 * the signal counts for the browser, its profile and the person, if known.
 */
@Component
class SignalBatch {

    private final SignalRows rows;
    private final Suppressions suppressions;
    private final SignalCases cases;

    SignalBatch(SignalRows rows, Suppressions suppressions, SignalCases cases) {
        this.rows = rows;
        this.suppressions = suppressions;
        this.cases = cases;
    }

    /**
     * All of them or none. The first signal of a browser is a new opt-out, whatever was said before; a later one leaves an
     * opt-in alone that was given meanwhile. Source: 11 CCR 7025(c)(3).
     *
     * @return the browsers and accounts whose opt-out stands now, or is being carried out in a case
     */
    @Transactional
    public Set<Identifier> write(List<Signal> signals) {
        SignalRows.Seen seen = rows.count(signals);
        Set<Identifier> untold = new HashSet<>(seen.recognised());
        if (!seen.first().isEmpty()) {
            untold.addAll(suppressions.add(seen.first(), Purpose.SALE_SHARING, null));
        }
        Map<Identifier, Set<Identifier>> people = people(signals);
        Set<Identifier> honored = new HashSet<>();
        if (!people.isEmpty()) {
            Set<Identifier> newcomers = suppressions.addNew(people.keySet(), Purpose.SALE_SHARING);
            people.forEach((account, browsers) -> {
                if (!newcomers.contains(account)) {
                    browsers.retainAll(untold);
                }
                if (!browsers.isEmpty()) {
                    cases.open(account, browsers);
                    honored.add(account);
                    honored.addAll(browsers);
                }
            });
        }
        Set<Identifier> everybody = Stream.concat(signals.stream().map(Signal::browser), people.keySet().stream())
                .collect(Collectors.toSet());
        honored.addAll(suppressions.standing(everybody, Purpose.SALE_SHARING));
        return honored;
    }

    /** The browsers of each account. */
    private static Map<Identifier, Set<Identifier>> people(List<Signal> signals) {
        Map<Identifier, Set<Identifier>> people = new HashMap<>();
        for (Signal each : signals) {
            if (each.account() != null) {
                people.computeIfAbsent(each.account(), account -> new HashSet<>())
                        .add(each.browser());
            }
        }
        return people;
    }
}
