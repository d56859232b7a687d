package dev.habeas.childdeletion;

import dev.habeas.cases.CaseId;
import dev.habeas.rights.RightVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** It was a false alert: the person is not taken for a child any more. */
@Component
class ForgetChild implements ExecutionListener {

    private final ChildList list;

    ForgetChild(ChildList list) {
        this.list = list;
    }

    @Override
    public void notify(DelegateExecution execution) {
        list.remove(CaseId.of(RightVariables.CASE_ID.require(execution)));
    }
}
