package dev.habeas.childdeletion;

import dev.habeas.cases.CaseId;
import dev.habeas.rights.RightVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * It is a child, whether its data is deleted or a law keeps some of it: our own list comes first, so that nothing begins anew
 * while the others delete.
 */
@Component
class RememberChild implements ExecutionListener {

    private final ChildList list;

    RememberChild(ChildList list) {
        this.list = list;
    }

    @Override
    public void notify(DelegateExecution execution) {
        list.add(CaseId.of(RightVariables.CASE_ID.require(execution)));
    }
}
