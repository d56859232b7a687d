package dev.habeas.instruction;

import dev.habeas.cases.CaseId;
import dev.habeas.evidence.Evidence;
import dev.habeas.processors.Action;
import dev.habeas.processors.HoldsData;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.Planned;
import dev.habeas.processors.PlansWithoutCase;
import dev.habeas.processors.Step;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells exactly the recipients that hold data for the customer to export or erase all of it, and nobody else's. */
@Component
class ContractEndPlan implements PlansWithoutCase {

    private final ContractEnds ends;
    private final Customers customers;
    private final List<HoldsData> holds;
    private final Evidence evidence;

    ContractEndPlan(ContractEnds ends, Customers customers, List<HoldsData> holds, Evidence evidence) {
        this.ends = ends;
        this.customers = customers;
        this.holds = holds;
        this.evidence = evidence;
    }

    @Override
    public boolean owns(CaseId number) {
        return ends.find(number).isPresent();
    }

    @Override
    public List<Planned> plan(CaseId number, Step step) {
        ContractEnd end = ends.find(number).orElseThrow();
        Action action = step == Step.INTERIM ? Action.EXPORT : Action.ERASE;
        Set<String> recipients = customers.get(end.customer()).subProcessors();
        Set<String> held = action == Action.ERASE ? held(number, recipients) : Set.of();
        held.stream()
                .sorted()
                .forEach(each ->
                        evidence.append(number, "contract-end-held", Evidence.SYSTEM, Map.of("processor", each)));
        return recipients.stream()
                .filter(each -> !held.contains(each))
                .sorted()
                .map(each -> new Planned(each, action, null, null))
                .toList();
    }

    private Set<String> held(CaseId number, Collection<String> recipients) {
        return holds.stream()
                .flatMap(each -> each.heldAmong(number, recipients).stream())
                .collect(Collectors.toSet());
    }

    @Override
    public Map<String, Object> details(Instruction instruction) {
        return Map.of(
                "controller", ends.find(instruction.caseId()).orElseThrow().customer(), "selector", Map.of());
    }
}
