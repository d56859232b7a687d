package dev.habeas.restriction;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import dev.habeas.rights.RightVariables;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Keeps who decided that a restriction stays or goes. */
@Component
class CheckRestrictionReview implements TaskListener {

    private final Decisions decisions;
    private final Evidence evidence;

    CheckRestrictionReview(Decisions decisions, Evidence evidence) {
        this.decisions = decisions;
        this.evidence = evidence;
    }

    @Override
    public void notify(DelegateTask task) {
        String choice = LiftRestrictionProcess.REVIEW
                .get(task)
                .orElseThrow(() ->
                        new TaskRefusedException("HABEAS-RST-001 Choose whether the restriction is still needed"));
        String person = decisions.record(task, choice);
        evidence.append(
                CaseId.of(RightVariables.CASE_ID.require(task)),
                "restriction-reviewed",
                person,
                Map.of("decision", choice));
    }
}
