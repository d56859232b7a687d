package dev.habeas.childdeletion;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.SamePerson;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import dev.habeas.jurisdictions.Right;
import dev.habeas.rights.RightVariables;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Checks and keeps what an officer found about an alert that was taken back. */
@Component
class CheckAlertReview implements TaskListener {

    private final SamePerson person;
    private final Decisions decisions;
    private final Evidence evidence;

    CheckAlertReview(SamePerson person, Decisions decisions, Evidence evidence) {
        this.person = person;
        this.decisions = decisions;
        this.evidence = evidence;
    }

    @Override
    public void notify(DelegateTask task) {
        String review = ChildDeletionProcess.ALERT_REVIEW
                .get(task)
                .orElseThrow(() -> new TaskRefusedException(
                        "HABEAS-CHD-001 Choose whether it may be the data of a child all the same"));
        CaseId id = CaseId.of(RightVariables.CASE_ID.require(task));
        if (review.equals("recorded-alert") && !person.isOpenBeside(id, Right.CHILD_DELETION)) {
            throw new TaskRefusedException(
                    "HABEAS-CHD-003 No other alert about this person is open: record one first, it keeps the data"
                            + " frozen");
        }
        String by = decisions.record(task, review);
        evidence.append(id, "withdrawn-alert-reviewed", by, Map.of("review", review));
    }
}
