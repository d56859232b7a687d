package dev.habeas.automateddecision;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Vault;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.rights.DecidersNotes;
import dev.habeas.rights.RightVariables;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Whoever reviews writes what the result is now and why, and deciding fixes it: the person and the systems that work with
 * the result are told exactly this. Source: GDPR Art. 22(3); 11 CCR 7222.
 */
@Component
class CheckReviewedResult implements TaskListener {

    /** The field of the vault that holds the result as it was decided. */
    static final String TEXT = "reviewed-result.text";

    private final DecidersNotes notes;
    private final Vault vault;

    CheckReviewedResult(DecidersNotes notes, Vault vault) {
        this.notes = notes;
        this.vault = vault;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseId id = CaseId.of(RightVariables.CASE_ID.require(task));
        vault.put(
                id,
                TEXT,
                notes.latest(id, "check-reviewed-result")
                        .orElseThrow(() -> new TaskRefusedException("HABEAS-ADM-001 Write as a note on the case page"
                                + " first what the result is now, and why: it is sent as you wrote it")));
    }
}
