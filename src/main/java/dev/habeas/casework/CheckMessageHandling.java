package dev.habeas.casework;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import dev.habeas.identity.IdentityProofs;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Checks and keeps what "Read message" found that the message needed. */
@Component
class CheckMessageHandling implements TaskListener {

    private final Decisions decisions;
    private final IdentityProofs proofs;
    private final Evidence evidence;

    CheckMessageHandling(Decisions decisions, IdentityProofs proofs, Evidence evidence) {
        this.decisions = decisions;
        this.proofs = proofs;
        this.evidence = evidence;
    }

    @Override
    public void notify(DelegateTask task) {
        String handling = RequesterMessageProcess.HANDLING
                .get(task)
                .orElseThrow(() -> new TaskRefusedException("HABEAS-CWK-001 Choose what the message needed"));
        CaseId id = CaseworkVariables.caseOf(task);
        boolean proof = handling.equals("proof");
        if (proof && !proofs.isAwaited(id)) {
            throw new TaskRefusedException("HABEAS-CWK-002 The case does not wait for proof: choose what else it needed");
        }
        String person = decisions.record(task, handling);
        evidence.append(id, "message-read", person, Map.of("handling", handling));
        if (proof) {
            proofs.arrived(id, person);
        }
    }
}
