package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.Decisions;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Keeps whether a second person lets the report be dismissed: then nobody is owed a notice. */
@Component
class RecordDismissal implements TaskListener {

    private final Breaches breaches;
    private final BreachDeadlines deadlines;
    private final Decisions decisions;
    private final Evidence evidence;

    RecordDismissal(Breaches breaches, BreachDeadlines deadlines, Decisions decisions, Evidence evidence) {
        this.breaches = breaches;
        this.deadlines = deadlines;
        this.decisions = decisions;
        this.evidence = evidence;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseId id = Step.breachOf(task);
        String decision = BreachVariables.chosen(BreachVariables.REFUSAL_DECISION, task);
        evidence.append(id, "dismissal-reviewed", decisions.currentPerson(), Map.of("decision", decision));
        if (BreachVariables.isApproved(task)) {
            breaches.moveTo(id, BreachStatus.DISMISSED);
            deadlines.standing(id).stream()
                    .filter(row -> row.state() == BreachDeadline.State.RUNNING)
                    .forEach(deadlines::drop);
        }
    }
}
