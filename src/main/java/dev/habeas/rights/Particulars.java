package dev.habeas.rights;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.Vault;
import dev.habeas.engine.TaskRefusedException;
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
     * Keeps the latest note of the person who decides; what an earlier decision kept is gone.
     *
     * @param decision in the words of {@link dev.habeas.cases.Outcome}; what is granted needs no reasons
     * @throws TaskRefusedException if there is no such note
     */
    public void fix(CaseId id, String decision) {
        vault.put(id, Vault.PARTICULARS, decision.equals("granted") ? PersonalText.of("") : note(id));
    }

    private PersonalText note(CaseId id) {
        return notes.latest(id, "fix-particulars")
                .orElseThrow(() -> new TaskRefusedException("HABEAS-RGT-005 Write as a note on the case page first what"
                        + " the reasons are in this very case: the letter says them as you wrote them"));
    }
}
