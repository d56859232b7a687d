package dev.habeas.identity;

import dev.habeas.cases.CaseId;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Two people found the proof enough for the categories of data, and for nothing else. Source: 11 CCR 7024(a), 7062(b). */
@Component
class RecordCategoriesProof implements ExecutionListener {

    private final IdentityQuestion question;
    private final Evidence evidence;

    RecordCategoriesProof(IdentityQuestion question, Evidence evidence) {
        this.question = question;
        this.evidence = evidence;
    }

    @Override
    public void notify(DelegateExecution execution) {
        VerifyIdentityProcess.PROVEN_FOR.set(execution, "categories");
        CaseId id = CaseId.of(VerifyIdentityProcess.CASE_ID.require(execution));
        question.settled(id, Evidence.SYSTEM);
        evidence.append(
                id,
                "identity-settled-for-categories",
                Evidence.SYSTEM,
                Map.of("asked", VerifyIdentityProcess.ASSURANCE_LEVEL.require(execution)));
    }
}
