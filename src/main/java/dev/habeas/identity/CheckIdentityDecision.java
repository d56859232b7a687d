package dev.habeas.identity;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Checks and keeps the decision of "Verify identity". */
@Component
class CheckIdentityDecision implements TaskListener {

    private final Decisions decisions;
    private final Evidence evidence;

    CheckIdentityDecision(Decisions decisions, Evidence evidence) {
        this.decisions = decisions;
        this.evidence = evidence;
    }

    @Override
    public void notify(DelegateTask task) {
        String decision = VerifyIdentityProcess.IDENTITY_DECISION
                .get(task)
                .orElseThrow(() -> new TaskRefusedException("HABEAS-IDE-001 Choose whether the identity is verified"));
        String person = decisions.record(task, decision);
        VerifyIdentityProcess.IDENTITY_VERIFIED.set(task, decision.equals("verified"));
        evidence.append(
                CaseId.of(VerifyIdentityProcess.CASE_ID.require(task)),
                "identity-decided",
                person,
                Map.of("decision", decision));
    }
}
