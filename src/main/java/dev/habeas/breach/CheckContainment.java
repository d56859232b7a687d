package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.Decisions;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Checks and keeps how far the breach is contained. */
@Component
class CheckContainment extends Step {

    private final Breaches breaches;

    CheckContainment(Breaches breaches, Decisions decisions, Evidence evidence) {
        super(decisions, evidence);
        this.breaches = breaches;
    }

    @Override
    public void notify(DelegateTask task) {
        keep(task, BreachVariables.CONTAINMENT, "breach-contained", Map.of());
        CaseId id = breachOf(task);
        breaches.contain(id, BreachVariables.chosen(BreachVariables.CONTAINMENT, task));
        breaches.moveTo(id, BreachStatus.CONTAINMENT_TRIED);
    }
}
