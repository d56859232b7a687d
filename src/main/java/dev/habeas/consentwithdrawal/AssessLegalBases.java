package dev.habeas.consentwithdrawal;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.evidence.Evidence;
import dev.habeas.processors.Step;
import dev.habeas.rights.RightVariables;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Assess legal bases": whether nobody who stopped has to erase, by the register and by who asks. */
@Component
class AssessLegalBases implements JavaDelegate {

    private final Cases cases;
    private final ConsentWithdrawalPlan plan;
    private final Evidence evidence;

    AssessLegalBases(Cases cases, ConsentWithdrawalPlan plan, Evidence evidence) {
        this.cases = cases;
        this.plan = plan;
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PrivacyCase subject = cases.get(CaseId.of(RightVariables.CASE_ID.require(execution)));
        int stopped = plan.plan(subject, Step.INTERIM).size();
        ErasureProof proof = ConsentWithdrawalProcess.ERASURE_PROOF
                .get(execution)
                .map(ErasureProof::ofWord)
                .orElse(ErasureProof.UNPROVEN_IDENTIFIERS);
        int erased = proof.isEnough() ? plan.plan(subject, Step.FULFIL).size() : 0;
        ConsentWithdrawalProcess.OTHER_LEGAL_BASIS.set(execution, erased == 0);
        evidence.append(
                subject.id(),
                "legal-bases-assessed",
                Evidence.SYSTEM,
                Map.of(
                        "recipients",
                        Integer.toString(stopped),
                        "kept",
                        Integer.toString(stopped - erased),
                        "erasure",
                        proof.word()));
    }
}
