package dev.habeas.childdeletion;

import dev.habeas.cases.CaseId;
import dev.habeas.rights.RightVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Two officers found that nothing speaks for a child: what the alert put on our own list before it was taken back ends. */
@Component
class ForgetWithdrawnAlert implements ExecutionListener {

    private final ChildList list;

    ForgetWithdrawnAlert(ChildList list) {
        this.list = list;
    }

    @Override
    public void notify(DelegateExecution execution) {
        list.takeBack(CaseId.of(RightVariables.CASE_ID.require(execution)));
    }
}
