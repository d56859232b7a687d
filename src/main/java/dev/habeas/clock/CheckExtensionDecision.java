package dev.habeas.clock;

import dev.habeas.cases.CaseId;
import dev.habeas.deadlines.ExtensionOutcome;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Checks and keeps the decision of "Decide extension". An extension needs one of the two grounds of the law: without one
 * it is not a matter of a second opinion but unlawful. Source: GDPR Art. 12(3) sentence 2.
 */
@Component
class CheckExtensionDecision implements TaskListener {

    private final ClockChanges changes;
    private final ChangeChecks checks;
    private final Decisions decisions;
    private final Evidence evidence;
    private final Clock clock;

    CheckExtensionDecision(
            ClockChanges changes, ChangeChecks checks, Decisions decisions, Evidence evidence, Clock clock) {
        this.changes = changes;
        this.checks = checks;
        this.decisions = decisions;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseId id = ClockVariables.caseOf(task);
        String decision = ExtensionProcess.DECISION
                .get(task)
                .orElseThrow(() -> new TaskRefusedException("HABEAS-CLK-002 Choose whether the deadline is extended"));
        String ground = ExtensionProcess.GROUND.get(task).orElse("");
        if (decision.equals("extend")) {
            requireLawful(id, ground);
        }
        String person = decisions.record(task, decision);
        evidence.append(
                id,
                "extension-decided",
                person,
                ground.isEmpty() ? Map.of("decision", decision) : Map.of("decision", decision, "ground", ground));
    }

    private void requireLawful(CaseId id, String ground) {
        if (ground.isEmpty()) {
            throw new TaskRefusedException("HABEAS-CLK-003 An extension needs a ground of the law");
        }
        if (!checks.isOpen(id)) {
            throw new TaskRefusedException("HABEAS-CLK-004 The request has been decided; nothing needs more time");
        }
        if (changes.wouldExtend(id, clock.instant()) instanceof ExtensionOutcome.Refused refused) {
            throw new TaskRefusedException("HABEAS-CLK-005 " + refused.explanation());
        }
    }
}
