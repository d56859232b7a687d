package dev.habeas.identity;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Decide assurance level": what the table asks for in this case, and by which way it is proven. */
@Component
class DecideAssuranceLevel implements JavaDelegate {

    private final Cases cases;
    private final AssuranceDecision decision;

    DecideAssuranceLevel(Cases cases, AssuranceDecision decision) {
        this.cases = cases;
        this.decision = decision;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId id = CaseId.of(VerifyIdentityProcess.CASE_ID.require(execution));
        VerifyIdentityProcess.put(
                execution, decision.record(cases.get(id), VerifyIdentityProcess.dataClass(execution)));
    }
}
