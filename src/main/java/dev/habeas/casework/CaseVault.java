package dev.habeas.casework;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
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

    private static final String LETTER = "answer.letter";

    private final CaseFiles files;
    private final Vault vault;
    private final Evidence evidence;

    CaseVault(CaseFiles files, Vault vault, Evidence evidence) {
        this.files = files;
        this.vault = vault;
        this.evidence = evidence;
    }

    /** Empty if the personal data of the case was destroyed. */
    public Optional<PersonalData> read(CaseId id, String person, Purpose purpose) {
        Reader reader = new Reader(person, purpose.word());
        Optional<CaseFile> file = files.read(id, reader);
        return file.map(found -> new PersonalData(
                found, vault.notes(id, reader), vault.read(id, LETTER, reader).orElse(null), purpose));
    }

    /** The answer as it was written; empty before that, or if it was destroyed. */
    public Optional<PersonalText> letter(CaseId id, String person) {
        return vault.read(id, LETTER, new Reader(person, Purpose.DELIVER_ANSWER.word()));
    }

    /** @throws dev.habeas.cases.ShreddedCaseException if the personal data of the case was destroyed */
    public void note(CaseId id, String person, String text) {
        vault.append(id, person, PersonalText.of(text));
        evidence.append(id, "note-added", person, Map.of());
    }
}
