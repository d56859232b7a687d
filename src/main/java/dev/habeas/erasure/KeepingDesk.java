package dev.habeas.erasure;

import dev.habeas.cases.PrivacyCase;
import dev.habeas.evidence.Evidence;
import dev.habeas.grounds.Grounds;
import dev.habeas.processors.Action;
import dev.habeas.processors.Register;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the decision about single items of an erasure: what one recipient holds is kept to a last day, on a ground of the
 * law. Source: GDPR Art. 17(3), CCPA 1798.105(d): what no ground protects is erased. Who may decide is for the caller to know.
 */
@Component
@Transactional
public class KeepingDesk {

    /** No ground outlives it without anybody looking; what is needed longer is for a legal hold, which is reviewed. */
    private static final Period LONGEST = Period.ofYears(10);

    private final KeptItems items;
    private final Register register;
    private final Evidence evidence;
    private final Clock clock;

    KeepingDesk(KeptItems items, Register register, Evidence evidence, Clock clock) {
        this.items = items;
        this.register = register;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** The codes of the grounds on which something may be kept in this case. */
    public List<String> grounds(PrivacyCase subject) {
        return Grounds.keepingItemsUnder(subject.regime());
    }

    /**
     * What is wrong with an item: {@code recipient}, {@code ground} or {@code until}; empty if nothing is.
     *
     * @param until null if no day was given
     */
    public Optional<String> fault(PrivacyCase subject, String processor, String ground, @Nullable LocalDate until) {
        boolean erases = register.all().containsKey(processor)
                && register.get(processor).actions().contains(Action.ERASE);
        if (!erases) {
            return Optional.of("recipient");
        }
        if (!grounds(subject).contains(ground)) {
            return Optional.of("ground");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return until == null || !until.isAfter(today) || until.isAfter(today.plus(LONGEST))
                ? Optional.of("until")
                : Optional.empty();
    }

    /** Replaces what was decided about the recipient before. The item must be without fault. */
    public void keep(PrivacyCase subject, KeptItem item, String person) {
        items.keep(subject.id(), item, person);
        evidence.append(
                subject.id(),
                "item-kept",
                person,
                Map.of(
                        "processor", item.processor(),
                        "ground", item.ground(),
                        "until", item.until().toString()));
    }

    /** The item is erased after all; harmless if it was not kept. */
    public void giveUp(PrivacyCase subject, String processor, String person) {
        if (items.giveUp(subject.id(), processor)) {
            evidence.append(subject.id(), "item-given-up", person, Map.of("processor", processor));
        }
    }
}
