package dev.habeas.casework;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseMessages;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.Reader;
import dev.habeas.cases.Vault;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the vault for a person at work; who may is decided before. Every read leaves its evidence. */
@Component
@Transactional
class CaseVault {

    private final CaseFiles files;
    private final Vault vault;
    private final CaseMessages messages;
    private final Evidence evidence;

    CaseVault(CaseFiles files, Vault vault, CaseMessages messages, Evidence evidence) {
        this.files = files;
        this.vault = vault;
        this.messages = messages;
        this.evidence = evidence;
    }

    /**
     * Empty if the personal data of the case was destroyed.
     *
     * @param letter the field of the letter that is of interest
     */
    public Optional<PersonalData> read(CaseId id, String person, Purpose purpose, String letter) {
        Reader reader = new Reader(person, purpose.word());
        Optional<CaseFile> file = files.read(id, reader);
        return file.map(found -> new PersonalData(
                found, vault.notes(id, reader), vault.read(id, letter, reader).orElse(null), purpose));
    }

    /** A letter as it was written; empty before that, or if it was destroyed. */
    public Optional<PersonalText> letter(CaseId id, String person, String letter) {
        return vault.read(id, letter, new Reader(person, Purpose.DELIVER_ANSWER.word()));
    }

    /**
     * Writes to the requester, who reads it on the status page.
     *
     * @throws dev.habeas.cases.ShreddedCaseException if the personal data of the case was destroyed
     */
    public void message(CaseId id, String person, String text) {
        messages.toRequester(id, person, PersonalText.of(text));
        evidence.append(id, "message-sent", person, Map.of());
    }

    /** As {@link #note}, for what a form takes down: it is never quoted in an answer. */
    public void noteByForm(CaseId id, String person, String text) {
        vault.appendByForm(id, person, PersonalText.of(text));
        evidence.append(id, "note-added", person, Map.of());
    }

    /** @throws dev.habeas.cases.ShreddedCaseException if the personal data of the case was destroyed */
    public void note(CaseId id, String person, String text) {
        vault.append(id, person, PersonalText.of(text));
        evidence.append(id, "note-added", person, Map.of());
    }
}
