package dev.habeas.identity;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Under the CCPA nothing more is asked of whoever holds a power of attorney of the person. Source: 11 CCR 7063(b); California
 * Probate Code 4121 to 4130.
 */
@Component
class HeedPowerOfAttorney implements ExecutionListener {

    private final Cases cases;

    HeedPowerOfAttorney(Cases cases) {
        this.cases = cases;
    }

    @Override
    public void notify(DelegateExecution execution) {
        boolean shown = VerifyIdentityProcess.AUTHORITY_PROOF
                .get(execution)
                .filter(AuthorityProof.POWER_OF_ATTORNEY.word()::equals)
                .isPresent();
        CaseId id = CaseId.of(VerifyIdentityProcess.CASE_ID.require(execution));
        if (shown && LawFamily.of(cases.get(id).regime()) == LawFamily.CCPA) {
            VerifyIdentityProcess.PROOF_WAY.set(execution, "none");
        }
    }
}
