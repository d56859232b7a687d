package dev.habeas.casework;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.ReviewOnRequest;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import dev.habeas.identity.IdentityProofs;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Checks and keeps what "Read message" found that the message needed. */
@Component
class CheckMessageHandling implements TaskListener {

    private final Decisions decisions;
    private final IdentityProofs proofs;
    private final List<ReviewOnRequest> reviews;
    private final Evidence evidence;

    CheckMessageHandling(Decisions decisions, IdentityProofs proofs, List<ReviewOnRequest> reviews, Evidence evidence) {
        this.decisions = decisions;
        this.proofs = proofs;
        this.reviews = reviews;
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
            throw new TaskRefusedException(
                    "HABEAS-CWK-002 The case does not wait for proof: choose what else it needed");
        }
        if (handling.equals("review") && reviews.stream().noneMatch(review -> review.ask(id))) {
            throw new TaskRefusedException(
                    "HABEAS-CWK-003 No restriction of the case waits for a review: choose what else it needed, and tell"
                            + " an officer if one is being lifted");
        }
        String person = decisions.record(task, handling);
        evidence.append(id, "message-read", person, Map.of("handling", handling));
        if (proof) {
            proofs.arrived(id, person);
        }
    }
}
