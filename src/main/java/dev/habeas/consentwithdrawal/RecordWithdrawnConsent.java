package dev.habeas.consentwithdrawal;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseStatus;
import dev.habeas.cases.Cases;
import dev.habeas.cases.Reader;
import dev.habeas.evidence.Evidence;
import dev.habeas.rights.RightVariables;
import dev.habeas.suppressions.Suppressions;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record withdrawn consent": our own list comes first, so that nothing begins anew while the others are told. */
@Component
class RecordWithdrawnConsent implements JavaDelegate {

    private final Cases cases;
    private final CaseFiles files;
    private final Suppressions suppressions;
    private final Evidence evidence;

    RecordWithdrawnConsent(Cases cases, CaseFiles files, Suppressions suppressions, Evidence evidence) {
        this.cases = cases;
        this.files = files;
        this.suppressions = suppressions;
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId id = CaseId.of(RightVariables.CASE_ID.require(execution));
        CaseFile file =
                files.read(id, Reader.system("record-withdrawn-consent")).orElseThrow();
        WithdrawnPurposes withdrawn = WithdrawnPurposes.of(file.details());
        withdrawn.suppressed().forEach(purpose -> suppressions.add(file.identifiers(), purpose, id));
        evidence.append(
                id,
                "suppressed",
                Evidence.SYSTEM,
                Map.of(
                        "purpose", withdrawn.word(),
                        "identifiers", Integer.toString(file.identifiers().size())));
        ConsentWithdrawalProcess.ERASURE_PROOF.set(
                execution, ErasureProof.of(cases.get(id), file).word());
        cases.moveTo(id, CaseStatus.IN_PROGRESS);
    }
}
