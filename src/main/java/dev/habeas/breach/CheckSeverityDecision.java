package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Checks and keeps how severe an officer finds the breach. What is lower than the rating has a reason and is not settled yet;
 * nor is a low level that whoever scored it decides, too: nobody finds alone that no authority has to know.
 */
@Component
class CheckSeverityDecision extends Step {

    private static final String NOT_LOWERED = "not-lowered";
    private static final String SCORING = "UserTask_ScoreSeverity";

    private final Breaches breaches;
    private final Decisions decisions;

    CheckSeverityDecision(Breaches breaches, Decisions decisions, Evidence evidence) {
        super(decisions, evidence);
        this.breaches = breaches;
        this.decisions = decisions;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseId id = breachOf(task);
        Severity rated = Objects.requireNonNull(breaches.get(id).progress().rated());
        Severity chosen = Severity.ofWord(BreachVariables.chosen(BreachVariables.SEVERITY_DECISION, task));
        String reason = BreachVariables.LOWERING_REASON.get(task).orElse(NOT_LOWERED);
        boolean lowered = chosen.compareTo(rated) < 0 || (chosen == Severity.LOW && scoredByThisPerson(task));
        if (lowered && reason.equals(NOT_LOWERED)) {
            throw new TaskRefusedException(
                    "HABEAS-BRE-005 A level below the rating needs a reason, and so does a low one by whoever scored");
        }
        keep(
                task,
                BreachVariables.SEVERITY_DECISION,
                "severity-decided",
                lowered ? Map.of("rated", rated.word(), "reason", reason) : Map.of("rated", rated.word()));
        BreachProcess.SEVERITY_LOWERED.set(task, lowered);
        if (!lowered) {
            breaches.settle(id, chosen, null);
            breaches.moveTo(id, BreachStatus.RATED);
        }
    }

    private boolean scoredByThisPerson(DelegateTask task) {
        return decisions
                .firstPerson(task, SCORING)
                .filter(decisions.currentPerson()::equals)
                .isPresent();
    }
}
