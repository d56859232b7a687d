package dev.habeas.enquiry;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.Vault;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.rights.DecidersNotes;
import dev.habeas.rights.RightVariables;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * The answer is written by whoever decides and fixed by that, so that no later note is sent in its place; and an appeal is
 * decided by somebody who had no part in the first decision, and upheld only when the right itself is under way again.
 */
@Component
class CheckEnquiryAnswer implements TaskListener {

    private final Vault vault;
    private final AppealedCases appealed;
    private final DecidersNotes notes;

    CheckEnquiryAnswer(Vault vault, AppealedCases appealed, DecidersNotes notes) {
        this.vault = vault;
        this.appealed = appealed;
        this.notes = notes;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseId id = CaseId.of(RightVariables.CASE_ID.require(task));
        PersonalText answer = notes.latest(id, "check-enquiry-answer")
                .orElseThrow(() ->
                        new TaskRefusedException("HABEAS-ENQ-001 Write the answer as a note on the case page first"));
        if (appealed.currentPersonDecided(id)) {
            throw new TaskRefusedException(
                    "HABEAS-ENQ-002 You decided the request that is appealed: a colleague has to decide the appeal");
        }
        if (RightVariables.DECISION.get(task).filter("granted"::equals).isPresent() && appealed.nothingHasChanged(id)) {
            throw new TaskRefusedException("HABEAS-ENQ-004 Who is right gets what they asked for: take the request up"
                    + " again or open it anew first, then answer the appeal");
        }
        vault.put(id, EnquiryAnswer.TEXT, answer);
    }
}
