package dev.habeas.rights;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.Reader;
import dev.habeas.cases.Vault;
import dev.habeas.cases.VaultNote;
import dev.habeas.engine.Decisions;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What whoever decides has written on the case page, for answers that are given in the words of a person. */
@Component
public class DecidersNotes {

    private final Vault vault;
    private final Decisions decisions;

    DecidersNotes(Vault vault, Decisions decisions) {
        this.vault = vault;
        this.decisions = decisions;
    }

    /**
     * The latest note of the person who is logged in: neither a colleague's remark, a message nor what a form took down is
     * an answer.
     *
     * @param purpose for the evidence of the look into the vault
     */
    public Optional<PersonalText> latest(CaseId id, String purpose) {
        return latestSince(id, Instant.MIN, purpose);
    }

    /** The same, of those that were written since. */
    Optional<PersonalText> latestSince(CaseId id, Instant since, String purpose) {
        String person = decisions.currentPerson();
        return vault.notes(id, Reader.system(purpose)).stream()
                .filter(note -> note.author().equals(person) && !note.byForm())
                .filter(note -> !note.writtenAt().isBefore(since))
                .reduce((earlier, later) -> later)
                .map(VaultNote::text);
    }
}
