package dev.habeas.casework;

import dev.habeas.cases.BackupExpiry;
import dev.habeas.cases.CaseDeadlines;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseStatus;
import dev.habeas.cases.Cases;
import dev.habeas.cases.Outcome;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * "Close case": the answer has reached the person; the clock stops and the evidence is signed. As long as a backup may
 * hold what was erased the case is not over: it waits, isolated, until the last one expires.
 */
@Component
class CloseCase implements JavaDelegate {

    private final Cases cases;
    private final CaseDeadlines deadlines;
    private final BackupExpiry backups;
    private final Evidence evidence;

    CloseCase(Cases cases, CaseDeadlines deadlines, BackupExpiry backups, Evidence evidence) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.backups = backups;
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId id = CaseworkVariables.caseOf(execution);
        PrivacyCase subject = cases.get(id);
        deadlines.settle(id);
        backups.lastOf(id)
                .ifPresentOrElse(until -> backups.isolate(subject, until), () -> close(id, subject.outcome()));
        evidence.checkpoint(id);
    }

    private void close(CaseId id, @Nullable Outcome outcome) {
        CaseStatus status = outcome == null ? CaseStatus.COMPLETED : outcome.endsAs();
        cases.moveTo(id, status);
        evidence.append(id, "case-closed", Evidence.SYSTEM, Map.of("status", status.word()));
    }
}
