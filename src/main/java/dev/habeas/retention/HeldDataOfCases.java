package dev.habeas.retention;

import dev.habeas.cases.CaseId;
import dev.habeas.evidence.Evidence;
import dev.habeas.processors.HoldsData;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who plan and send erasures what they must leave. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HeldDataOfCases implements HoldsData {

    private final HeldItems items;
    private final HoldLock lock;
    private final Evidence evidence;
    private final Clock clock;

    HeldDataOfCases(HeldItems items, HoldLock lock, Evidence evidence, Clock clock) {
        this.items = items;
        this.lock = lock;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public Set<String> heldAmong(CaseId subject, Collection<String> processors) {
        lock.noHoldMeanwhile();
        return items.heldAmong(of(subject, processors)).stream()
                .map(HeldItems.Item::processor)
                .collect(Collectors.toSet());
    }

    @Override
    public void putOff(CaseId subject, Set<String> processors) {
        items.putOff(of(subject, processors), clock.instant());
        processors.stream()
                .sorted()
                .forEach(each -> evidence.append(
                        subject,
                        "erasure-put-off",
                        Evidence.SYSTEM,
                        Map.of("processor", each, "ground", "LEGAL-HOLD")));
    }

    @Override
    public Set<String> released(CaseId subject) {
        return items.resumed(subject);
    }

    private static List<HeldItems.Item> of(CaseId subject, Collection<String> processors) {
        return processors.stream()
                .map(each -> new HeldItems.Item(subject, each))
                .toList();
    }
}
