package dev.habeas.processors;

import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.engine.ClaimedTasks;
import dev.habeas.evidence.Evidence;
import dev.habeas.grounds.Grounds;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the decision about single items of an erasure: what one recipient holds is kept to a last day, on a ground of the
 * law. Source: GDPR Art. 17(3), CCPA 1798.105(d): what no ground protects is erased. Only who has claimed the decision on
 * the erasure decides about items, and nothing changes once it is taken.
 */
@Component
@Transactional
public class KeepingDesk {

    private static final String DECISION = "UserTask_DecideErasure";

    /** No ground outlives it without anybody looking; what is needed longer is for a legal hold, which is reviewed. */
    private static final Period LONGEST = Period.ofYears(10);

    private static final Set<Action> NEEDED = Set.of(Action.ERASE, Action.RESTRICT);

    private final KeptItems items;
    private final Register register;
    private final Cases cases;
    private final ClaimedTasks tasks;
    private final Evidence evidence;
    private final Clock clock;

    KeepingDesk(KeptItems items, Register register, Cases cases, ClaimedTasks tasks, Evidence evidence, Clock clock) {
        this.items = items;
        this.register = register;
        this.cases = cases;
        this.tasks = tasks;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** The codes of the grounds on which something may be kept in this case. */
    public List<String> grounds(PrivacyCase subject) {
        return Grounds.keepingItemsUnder(subject.regime());
    }

    /**
     * Replaces what was decided about the recipient before.
     *
     * @param until null if no day was given
     * @return what is wrong: {@code access}, {@code recipient}, {@code ground}, {@code until} or {@code law} (the law keeps
     *     some of it for longer); empty if it is kept now
     */
    public Optional<String> keep(
            PrivacyCase subject, String processor, String ground, @Nullable LocalDate until, String person) {
        if (!mayDecide(subject, person)) {
            return Optional.of("access");
        }
        Optional<String> fault = fault(subject, processor, ground, until);
        if (fault.isEmpty() && until != null) {
            items.keep(subject.id(), new KeptItem(processor, ground, until), person);
            evidence.append(
                    subject.id(),
                    "item-kept",
                    person,
                    Map.of("processor", processor, "ground", ground, "until", until.toString()));
        }
        return fault;
    }

    /**
     * The item is erased after all; harmless if it was not kept.
     *
     * @return {@code access} if that is not for this person to decide
     */
    public Optional<String> giveUp(PrivacyCase subject, String processor, String person) {
        if (!mayDecide(subject, person)) {
            return Optional.of("access");
        }
        if (items.giveUp(subject.id(), processor)) {
            evidence.append(subject.id(), "item-given-up", person, Map.of("processor", processor));
        }
        return Optional.empty();
    }

    /** The lock keeps the decision from being taken meanwhile. */
    private boolean mayDecide(PrivacyCase subject, String person) {
        cases.lock(subject.id());
        return tasks.has(subject.reference().value(), DECISION, person);
    }

    private Optional<String> fault(PrivacyCase subject, String processor, String ground, @Nullable LocalDate until) {
        Processor holder = register.all().get(processor);
        if (holder == null || !holder.actions().containsAll(NEEDED)) {
            return Optional.of("recipient");
        }
        if (!grounds(subject).contains(ground)) {
            return Optional.of("ground");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (until == null || !until.isAfter(today) || until.isAfter(today.plus(LONGEST))) {
            return Optional.of("until");
        }
        LocalDate byLaw = holder.keepsByLawUntil(LocalDate.ofInstant(subject.receivedAt(), ZoneOffset.UTC));
        return byLaw != null && until.isBefore(byLaw) ? Optional.of("law") : Optional.empty();
    }
}
