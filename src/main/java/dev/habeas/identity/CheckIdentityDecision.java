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

    private static final String DISOWNED = "HABEAS-IDE-018 Whoever reads the mailbox on file said that the request is"
            + " not theirs: choose \"not verified\", so that a second person looks";
    private static final String UNCONFIRMED = "HABEAS-IDE-017 Nobody has confirmed at the mailbox on file: choose"
            + " \"not yet\", which sends it a link, or compare data points";

    private static final String UNSIGNED =
            "HABEAS-IDE-019 No signed declaration is here: choose \"not yet\", which asks for"
                    + " one, or take down on the case page one that came on paper";

    private final CategoriesFallback categories;
    private final Declarations declarations;
    private final Decisions decisions;
    private final IdentityDocuments documents;
    private final CodeRows codes;
    private final Evidence evidence;

    CheckIdentityDecision(
            CategoriesFallback categories,
            Declarations declarations,
            Decisions decisions,
            IdentityDocuments documents,
            CodeRows codes,
            Evidence evidence) {
        this.categories = categories;
        this.declarations = declarations;
        this.decisions = decisions;
        this.documents = documents;
        this.codes = codes;
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
            facts.put("method", methodOf(task, id, asked));
        } else if (decision.equals("categories")) {
            facts.put("method", methodOf(task, id, categories.levelOf(id)));
        }
        String person = decisions.record(task, decision);
        evidence.append(id, "identity-decided", person, facts);
        documents.destroy(id, person, "looked-at");
    }

    private String methodOf(DelegateTask task, CaseId id, AssuranceLevel asked) {
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
        String answer = codes.answer(id, CodePurpose.PROVE_CONTACT_POINT).orElse("none");
        if (answer.equals("disowned")) {
            throw new TaskRefusedException(DISOWNED);
        }
        if (shown == AssuranceLevel.CONTACT_POINT && !answer.equals("proven")) {
            throw new TaskRefusedException(UNCONFIRMED);
        }
        if (shown == AssuranceLevel.DATA_POINTS_AND_DECLARATION
                && declarations.of(id).isEmpty()) {
            throw new TaskRefusedException(UNSIGNED);
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
