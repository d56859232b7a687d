package dev.habeas.identity;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Checks and keeps the decision of "Verify identity", with the method as a code and never with what was compared, which goes. */
@Component
class CheckIdentityDecision implements TaskListener {

    private final CategoriesFallback categories;
    private final Decisions decisions;
    private final IdentityDocuments documents;
    private final Evidence evidence;

    CheckIdentityDecision(
            CategoriesFallback categories, Decisions decisions, IdentityDocuments documents, Evidence evidence) {
        this.categories = categories;
        this.decisions = decisions;
        this.documents = documents;
        this.evidence = evidence;
    }

    @Override
    public void notify(DelegateTask task) {
        String decision = VerifyIdentityProcess.IDENTITY_DECISION
                .get(task)
                .orElseThrow(() -> new TaskRefusedException("HABEAS-IDE-001 Choose whether the identity is verified"));
        AssuranceLevel asked = AssuranceLevel.ofWord(VerifyIdentityProcess.ASSURANCE_LEVEL.require(task));
        Map<String, String> facts = new HashMap<>(Map.of("decision", decision, "asked", asked.word()));
        CaseId id = CaseId.of(VerifyIdentityProcess.CASE_ID.require(task));
        if (decision.equals("verified")) {
            facts.put("method", methodOf(task, asked));
        } else if (decision.equals("categories")) {
            facts.put("method", methodOf(task, categories.levelOf(id)));
        }
        String person = decisions.record(task, decision);
        evidence.append(id, "identity-decided", person, facts);
        documents.destroy(id, person, "looked-at");
    }

    private static String methodOf(DelegateTask task, AssuranceLevel asked) {
        String method = VerifyIdentityProcess.IDENTITY_METHOD
                .get(task)
                .orElseThrow(
                        () -> new TaskRefusedException("HABEAS-IDE-004 Choose what the requester was verified by"));
        AssuranceLevel shown = AssuranceLevel.ofWord(method);
        boolean worthless = shown.restsOnTheMailbox() && isMailboxChanged(task);
        if (worthless || !shown.satisfies(asked)) {
            throw new TaskRefusedException(
                    "HABEAS-IDE-005 The rules ask for another proof in this case: " + asked.word());
        }
        return method;
    }

    /** Shortly after a change whoever made it has the account, too. */
    private static boolean isMailboxChanged(DelegateTask task) {
        return VerifyIdentityProcess.CONTACT_POINT
                .get(task)
                .filter(Standing.State.CHANGED.word()::equals)
                .isPresent();
    }
}
