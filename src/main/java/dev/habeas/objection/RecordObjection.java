package dev.habeas.objection;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Reader;
import dev.habeas.evidence.Evidence;
import dev.habeas.rights.RightVariables;
import dev.habeas.suppressions.Purpose;
import dev.habeas.suppressions.Suppressions;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * An objection is carried out: our own list comes first, so that nothing begins anew while the others are told. The entry
 * outlives the erasure of the data, and binds what was objected to and nothing else. Source: GDPR Art. 21(1) and (3).
 */
@Component
class RecordObjection implements ExecutionListener {

    private final CaseFiles files;
    private final Suppressions suppressions;
    private final Evidence evidence;

    RecordObjection(CaseFiles files, Suppressions suppressions, Evidence evidence) {
        this.files = files;
        this.suppressions = suppressions;
        this.evidence = evidence;
    }

    @Override
    public void notify(DelegateExecution execution) {
        CaseId id = CaseId.of(RightVariables.CASE_ID.require(execution));
        Purpose purpose = ObjectionProcess.isMarketing(execution) ? Purpose.MARKETING : Purpose.OBJECTED;
        CaseFile file = files.read(id, Reader.system("record-objection")).orElseThrow();
        suppressions.add(file.identifiers(), purpose, id);
        evidence.append(
                id,
                "suppressed",
                Evidence.SYSTEM,
                Map.of(
                        "purpose", purpose.word(),
                        "identifiers", Integer.toString(file.identifiers().size())));
    }
}
