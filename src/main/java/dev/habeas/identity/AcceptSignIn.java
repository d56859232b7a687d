package dev.habeas.identity;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Accept sign-in": decides again, now that a relying party vouches. Throws if anything is left to be proven. */
@Component
class AcceptSignIn implements JavaDelegate {

    private final Cases cases;
    private final AssuranceDecision decision;

    AcceptSignIn(Cases cases, AssuranceDecision decision) {
        this.cases = cases;
        this.decision = decision;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId id = CaseId.of(VerifyIdentityProcess.CASE_ID.require(execution));
        AssuranceDecision.Decided decided = decision.record(cases.get(id), VerifyIdentityProcess.dataClass(execution));
        if (!decided.isSettled()) {
            throw new IllegalStateException("HABEAS-IDE-009 The sign-in does not suffice any more");
        }
        VerifyIdentityProcess.put(execution, decided);
    }
}
