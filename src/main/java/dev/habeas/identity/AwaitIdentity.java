package dev.habeas.identity;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseStatus;
import dev.habeas.cases.Cases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Shows the case as awaiting identity while the fragment runs. */
@Component
class AwaitIdentity implements ExecutionListener {

    private final Cases cases;

    AwaitIdentity(Cases cases) {
        this.cases = cases;
    }

    @Override
    public void notify(DelegateExecution execution) {
        cases.moveTo(CaseId.of(VerifyIdentityProcess.CASE_ID.require(execution)), CaseStatus.AWAITING_IDENTITY);
    }
}
