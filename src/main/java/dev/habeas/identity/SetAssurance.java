package dev.habeas.identity;

import dev.habeas.cases.CaseId;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Puts into process and evidence what has to be proven. */
@Component
class SetAssurance {

    private final Evidence evidence;

    SetAssurance(Evidence evidence) {
        this.evidence = evidence;
    }

    void in(DelegateExecution execution, CaseId id, AssuranceDecision.Decided decided) {
        Assurance needed = decided.needed();
        String standing = decided.standing().state().word();
        VerifyIdentityProcess.ASSURANCE_LEVEL.set(execution, needed.level().word());
        VerifyIdentityProcess.AUTHORITY_ASKED.set(execution, needed.authority().word());
        VerifyIdentityProcess.AUTHORITY_PROOF.set(execution, AuthorityProof.NOT_NEEDED.word());
        VerifyIdentityProcess.CONTACT_POINT.set(execution, standing);
        VerifyIdentityProcess.PROOF_WAY.set(execution, decided.way());
        VerifyIdentityProcess.IDENTITY_VERIFIED.set(execution, false);
        evidence.append(
                id,
                "assurance-decided",
                Evidence.SYSTEM,
                Map.of(
                        "level", needed.level().word(),
                        "authority", needed.authority().word(),
                        "contact-point", standing,
                        "rule", needed.ruleId(),
                        "table", needed.table(),
                        "way", decided.way()));
    }
}
