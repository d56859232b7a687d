package dev.habeas.identity;

import dev.habeas.cases.CaseId;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The one place at which a requester becomes verified: the end of the fragment that all ways of proof lead to. */
@Component
class RecordIdentity implements ExecutionListener {

    private final IdentityQuestion question;
    private final Evidence evidence;

    RecordIdentity(IdentityQuestion question, Evidence evidence) {
        this.question = question;
        this.evidence = evidence;
    }

    @Override
    public void notify(DelegateExecution execution) {
        VerifyIdentityProcess.IDENTITY_VERIFIED.set(execution, true);
        VerifyIdentityProcess.PROVEN_FOR.set(execution, "data");
        CaseId id = CaseId.of(VerifyIdentityProcess.CASE_ID.require(execution));
        question.settled(id, Evidence.SYSTEM);
        evidence.append(
                id,
                "identity-settled",
                Evidence.SYSTEM,
                Map.of(
                        "level", VerifyIdentityProcess.ASSURANCE_LEVEL.require(execution),
                        "authority", VerifyIdentityProcess.AUTHORITY_PROOF.require(execution)));
    }
}
