package dev.habeas.backups;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseStatus;
import dev.habeas.cases.Cases;
import dev.habeas.cases.Outcome;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Close isolated case": no backup holds anything of it any more. */
@Component
class CloseIsolatedCase implements JavaDelegate {

    private final Cases cases;
    private final Evidence evidence;

    CloseIsolatedCase(Cases cases, Evidence evidence) {
        this.cases = cases;
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId id = CaseId.of(BackupExpiryProcess.CASE_ID.require(execution));
        Outcome outcome = cases.get(id).outcome();
        CaseStatus status = outcome == null ? CaseStatus.COMPLETED : outcome.endsAs();
        cases.moveTo(id, status);
        evidence.append(id, "backups-expired", Evidence.SYSTEM, Map.of("status", status.word()));
        evidence.checkpoint(id);
    }
}
