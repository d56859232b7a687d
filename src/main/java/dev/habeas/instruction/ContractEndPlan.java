package dev.habeas.instruction;

import dev.habeas.cases.CaseId;
import dev.habeas.evidence.Evidence;
import dev.habeas.processors.Action;
import dev.habeas.processors.HoldsData;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.KnowsPart;
import dev.habeas.processors.Part;
import dev.habeas.processors.Planned;
import dev.habeas.processors.PlansWithoutCase;
import dev.habeas.processors.SparesPeople;
import dev.habeas.processors.Step;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Tells exactly the recipients that hold data for the customer to export or erase all of it, and nobody else's. Whom a legal
 * hold names stays, and so does a recipient at which it cannot name them. Source: GDPR Art. 17(3)(e), 28(3)(g).
 */
@Component
class ContractEndPlan implements PlansWithoutCase, KnowsPart {

    private final ContractEnds ends;
    private final Customers customers;
    private final List<HoldsData> holds;
    private final SparesPeople spares;
    private final Evidence evidence;

    ContractEndPlan(
            ContractEnds ends, Customers customers, List<HoldsData> holds, SparesPeople spares, Evidence evidence) {
        this.ends = ends;
        this.customers = customers;
        this.holds = holds;
        this.spares = spares;
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
        return Stream.concat(
                        holds.stream().flatMap(each -> each.heldAmong(number, recipients).stream()),
                        recipients.stream().filter(spares::cannotBeNamed))
                .collect(Collectors.toSet());
    }

    @Override
    public Map<String, Object> details(Instruction instruction) {
        String customer = ends.find(instruction.caseId()).orElseThrow().customer();
        Map<String, Object> selector = instruction.action() == Action.ERASE
                ? Map.of("except", spares.exceptAt(instruction.processor()))
                : Map.of();
        return Map.of("controller", customer, "selector", selector);
    }

    @Override
    public Optional<Part> partOf(Instruction instruction) {
        return ends.find(instruction.caseId()).map(end -> new Part(end.customer(), List.of(), true));
    }
}
