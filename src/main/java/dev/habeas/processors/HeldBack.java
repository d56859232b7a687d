package dev.habeas.processors;

import dev.habeas.cases.PrivacyCase;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps a legal hold over everything that would destroy data, item by item: the rest goes on. */
@Component
class HeldBack {

    /** The ground on which held data is restricted instead of erased. */
    static final String GROUND = "LEGAL-HOLD";

    private final List<HoldsData> holds;
    private final KeptItems items;

    HeldBack(List<HoldsData> holds, KeptItems items) {
        this.holds = holds;
        this.items = items;
    }

    /** The plan with a restriction in the place of each erasure that a hold, or what another case keeps, forbids. */
    List<Planned> keep(PrivacyCase subject, List<Planned> planned) {
        Map<String, KeptItem> elsewhere = planned.stream().anyMatch(Planned::destroys)
                ? items.ofOthers(subject.id()).stream()
                        .collect(Collectors.toMap(KeptItem::processor, Function.identity()))
                : Map.of();
        return underHolds(subject, planned).stream()
                .map(each -> each.destroys() && elsewhere.containsKey(each.processor())
                        ? elsewhere.get(each.processor()).planned()
                        : each)
                .toList();
    }

    private List<Planned> underHolds(PrivacyCase subject, List<Planned> planned) {
        Set<String> destroying = planned.stream()
                .filter(Planned::destroys)
                .map(Planned::processor)
                .collect(Collectors.toSet());
        Set<String> held = holds.stream()
                .flatMap(each -> each.heldAmong(subject.id(), destroying).stream())
                .collect(Collectors.toSet());
        if (held.isEmpty()) {
            return planned;
        }
        holds.forEach(each -> each.putOff(subject.id(), held));
        return planned.stream().map(each -> kept(each, held)).toList();
    }

    private static Planned kept(Planned planned, Collection<String> held) {
        return planned.destroys() && held.contains(planned.processor())
                ? new Planned(planned.processor(), Action.RESTRICT, GROUND, null)
                : planned;
    }

    /** What of the plan was put off by holds that are released now, or kept to a last day that is over. */
    List<Planned> released(PrivacyCase subject, List<Planned> planned) {
        Set<String> free = new HashSet<>(items.over(subject.id()));
        holds.forEach(each -> free.addAll(each.released(subject.id())));
        return planned.stream().filter(each -> free.contains(each.processor())).toList();
    }

    /** Whether the instruction must not be sent: it was planned before the hold, and may have been tried. */
    boolean stops(Instruction instruction) {
        return instruction.destroys()
                && holds.stream()
                        .anyMatch(each -> !each.heldAmong(instruction.caseId(), Set.of(instruction.processor()))
                                .isEmpty());
    }
}
