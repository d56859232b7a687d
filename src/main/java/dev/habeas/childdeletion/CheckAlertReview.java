package dev.habeas.childdeletion;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import dev.habeas.rights.RightVariables;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Checks and keeps what an officer found about an alert that was taken back. */
@Component
class CheckAlertReview implements TaskListener {

    private final Decisions decisions;
    private final Evidence evidence;

    CheckAlertReview(Decisions decisions, Evidence evidence) {
        this.decisions = decisions;
        this.evidence = evidence;
    }

    @Override
    public void notify(DelegateTask task) {
        String review = ChildDeletionProcess.ALERT_REVIEW
                .get(task)
                .orElseThrow(() -> new TaskRefusedException(
                        "HABEAS-CHD-001 Choose whether it may be the data of a child all the same"));
        String person = decisions.record(task, review);
        CaseId id = CaseId.of(RightVariables.CASE_ID.require(task));
        evidence.append(id, "withdrawn-alert-reviewed", person, Map.of("review", review));
    }
}
