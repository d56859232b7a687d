package dev.habeas.retention;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.Outcome;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.evidence.Evidence;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Sets the erasures going that waited for a hold, in the caller's transaction. */
@Component
class HeldErasures {

    private final Cases cases;
    private final HeldItems items;
    private final HeldErasureProcess process;
    private final Evidence evidence;
    private final Clock clock;

    HeldErasures(Cases cases, HeldItems items, HeldErasureProcess process, Evidence evidence, Clock clock) {
        this.cases = cases;
        this.items = items;
        this.process = process;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** One process per case. Whoever withdrew the request meanwhile does not want it any more. */
    void goOn(Collection<HeldItems.Item> free, UUID hold) {
        Map<CaseId, List<HeldItems.Item>> byCase =
                free.stream().collect(Collectors.groupingBy(HeldItems.Item::subject));
        byCase.forEach((id, some) -> {
            PrivacyCase subject = cases.get(id);
            boolean wanted = subject.outcome() != Outcome.WITHDRAWN;
            evidence.append(
                    id,
                    wanted ? "held-erasure-resumed" : "held-erasure-dropped",
                    Evidence.SYSTEM,
                    Map.of("hold", hold.toString(), "recipients", Integer.toString(some.size())));
            if (wanted) {
                process.start(subject, clock.instant());
            } else {
                items.settle(id, clock.instant());
            }
        });
    }
}
