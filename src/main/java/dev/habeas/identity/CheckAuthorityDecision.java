package dev.habeas.identity;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Checks and keeps the decision of "Check authority": a code of what was shown, never the paper itself. */
@Component
class CheckAuthorityDecision implements TaskListener {

    private final Cases cases;
    private final Decisions decisions;
    private final Evidence evidence;

    CheckAuthorityDecision(Cases cases, Decisions decisions, Evidence evidence) {
        this.cases = cases;
        this.decisions = decisions;
        this.evidence = evidence;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseId id = CaseId.of(CheckAuthorityProcess.CASE_ID.require(task));
        AuthorityProof proof = CheckAuthorityProcess.AUTHORITY_PROOF
                .get(task)
                .map(AuthorityProof::ofWord)
                .orElseThrow(() -> new TaskRefusedException("HABEAS-IDE-002 Choose what proves the authority"));
        if (!proof.fits(cases.get(id).requester())) {
            throw new TaskRefusedException("HABEAS-IDE-003 This is no proof for this requester: an agent shows a"
                    + " permission, a parent shows to be the parent");
        }
        String person = decisions.record(task, proof.word());
        evidence.append(id, "authority-decided", person, Map.of("proof", proof.word()));
    }
}
