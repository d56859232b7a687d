package dev.habeas.enquiry;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.Reader;
import dev.habeas.cases.Vault;
import dev.habeas.cases.VaultNote;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.rights.RightVariables;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * The answer is written by whoever decides and fixed by that, so that no later note is sent in its place; and an appeal is
 * decided by somebody who had no part in the first decision.
 */
@Component
class CheckEnquiryAnswer implements TaskListener {

    private final Vault vault;
    private final AppealedCases appealed;
    private final Decisions decisions;

    CheckEnquiryAnswer(Vault vault, AppealedCases appealed, Decisions decisions) {
        this.vault = vault;
        this.appealed = appealed;
        this.decisions = decisions;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseId id = CaseId.of(RightVariables.CASE_ID.require(task));
        PersonalText answer = answer(id);
        if (appealed.currentPersonDecided(id)) {
            throw new TaskRefusedException(
                    "HABEAS-ENQ-002 You decided the request that is appealed: a colleague has to decide the appeal");
        }
        vault.put(id, EnquiryAnswer.TEXT, answer);
    }

    /** The latest note of whoever decides: neither a colleague's remark nor a message is an answer. */
    private PersonalText answer(CaseId id) {
        String person = decisions.currentPerson();
        return vault.notes(id, Reader.system("check-enquiry-answer")).stream()
                .filter(note -> note.author().equals(person))
                .reduce((earlier, later) -> later)
                .map(VaultNote::text)
                .orElseThrow(() ->
                        new TaskRefusedException("HABEAS-ENQ-001 Write the answer as a note on the case page first"));
    }
}
