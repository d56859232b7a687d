package dev.habeas.identity;

import dev.habeas.cases.CaseId;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Has the form of "Verify identity" say what whoever reads the mailbox on file answered. */
@Component
class NoteLinkAnswer implements TaskListener {

    private final CodeRows rows;

    NoteLinkAnswer(CodeRows rows) {
        this.rows = rows;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseId id = CaseId.of(VerifyIdentityProcess.CASE_ID.require(task));
        VerifyIdentityProcess.LINK_ANSWER.set(
                task, rows.answer(id, CodePurpose.PROVE_CONTACT_POINT).orElse("none"));
    }
}
