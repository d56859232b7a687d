package dev.habeas.enquiry;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.rights.RightVariables;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Whether an appeal is turned down is approved by somebody who had no part in the first decision, either. */
@Component
class CheckAppealApproval implements TaskListener {

    private final AppealedCases appealed;

    CheckAppealApproval(AppealedCases appealed) {
        this.appealed = appealed;
    }

    @Override
    public void notify(DelegateTask task) {
        if (appealed.currentPersonDecided(CaseId.of(RightVariables.CASE_ID.require(task)))) {
            throw new TaskRefusedException(
                    "HABEAS-ENQ-003 You decided the request that is appealed: a colleague has to approve this");
        }
    }
}
