package dev.habeas.rights;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.Vault;
import dev.habeas.engine.TaskRefusedException;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Why something is refused in this very case, in the words of whoever decides; deciding fixes them, and the answer says
 * them beside the ground. Source: GDPR Art. 12(4); 11 CCR 7022(f)(1).
 */
@Component
public class Particulars {

    private final DecidersNotes notes;
    private final Vault vault;

    Particulars(DecidersNotes notes, Vault vault) {
        this.notes = notes;
        this.vault = vault;
    }

    /**
     * Keeps the latest note that the person who decides wrote since there is something to decide; what an earlier decision
     * kept is gone.
     *
     * @param task the decision
     * @param decision in the words of {@link dev.habeas.cases.Outcome}; what is granted needs no reasons
     * @throws TaskRefusedException if there is no such note
     */
    public void fix(DelegateTask task, CaseId id, String decision) {
        Instant since = task.getCreateTime().toInstant();
        vault.put(id, Vault.PARTICULARS, decision.equals("granted") ? PersonalText.of("") : note(id, since));
    }

    private PersonalText note(CaseId id, Instant since) {
        return notes.latestSince(id, since, "fix-particulars")
                .orElseThrow(() -> new TaskRefusedException("HABEAS-RGT-005 Write as a note on the case page first what"
                        + " the reasons are in this very case: the letter says them as you wrote them"));
    }
}
