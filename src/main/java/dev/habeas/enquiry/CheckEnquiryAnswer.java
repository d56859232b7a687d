package dev.habeas.enquiry;

import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.Reader;
import dev.habeas.cases.Vault;
import dev.habeas.cases.VaultNote;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.rights.RightVariables;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * The answer is written by whoever decides and fixed by that, so that no later note is sent in its place; and an appeal is decided by somebody who had no part in the first
 * decision.
 */
@Component
class CheckEnquiryAnswer implements TaskListener {

    private final CaseFiles files;
    private final Vault vault;
    private final Cases cases;
    private final Decisions decisions;

    CheckEnquiryAnswer(CaseFiles files, Vault vault, Cases cases, Decisions decisions) {
        this.files = files;
        this.vault = vault;
        this.cases = cases;
        this.decisions = decisions;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseId id = CaseId.of(RightVariables.CASE_ID.require(task));
        Reader reader = Reader.system("check-enquiry-answer");
        vault.put(id, EnquiryAnswer.TEXT, answer(id, reader));
        Optional<UUID> appealed = files.read(id, reader)
                .filter(file -> "appeal".equals(file.details().get("kind")))
                .map(file -> file.details().get("reference"))
                .flatMap(cases::findByReference)
                .map(CaseId::value);
        if (appealed.filter(decisions::currentPersonDecided).isPresent()) {
            throw new TaskRefusedException(
                    "HABEAS-ENQ-002 You decided the request that is appealed: a colleague has to decide the appeal");
        }
    }

    /** The latest note of whoever decides: neither a colleague's remark nor a message is an answer. */
    private PersonalText answer(CaseId id, Reader reader) {
        String person = decisions.currentPerson();
        return vault.notes(id, reader).stream()
                .filter(note -> note.author().equals(person))
                .reduce((earlier, later) -> later)
                .map(VaultNote::text)
                .orElseThrow(() ->
                        new TaskRefusedException("HABEAS-ENQ-001 Write the answer as a note on the case page first"));
    }
}
