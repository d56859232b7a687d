package dev.habeas.enquiry;

import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.Reader;
import dev.habeas.cases.Vault;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.rights.RightVariables;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The answer is written before it is sent, and an appeal is decided by somebody who had no part in the first decision. */
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
        if (vault.notes(id, reader).isEmpty()) {
            throw new TaskRefusedException("HABEAS-ENQ-001 Write the answer as a note on the case page first");
        }
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
}
