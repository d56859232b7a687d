package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.Decisions;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Keeps whether a second person lets a lower level stand. */
@Component
class SettleSeverity implements TaskListener {

    private final Breaches breaches;
    private final Decisions decisions;
    private final Evidence evidence;

    SettleSeverity(Breaches breaches, Decisions decisions, Evidence evidence) {
        this.breaches = breaches;
        this.decisions = decisions;
        this.evidence = evidence;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseId id = Step.breachOf(task);
        Severity level = Severity.ofWord(BreachVariables.SEVERITY_DECISION.require(task));
        String decision = BreachVariables.chosen(BreachVariables.REFUSAL_DECISION, task);
        evidence.append(
                id,
                "lowering-reviewed",
                decisions.currentPerson(),
                Map.of("decision", decision, "level", level.word()));
        if (BreachVariables.isApproved(task)) {
            breaches.settle(id, level, BreachVariables.LOWERING_REASON.require(task));
            breaches.moveTo(id, BreachStatus.RATED);
        }
    }
}
