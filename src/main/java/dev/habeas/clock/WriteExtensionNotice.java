package dev.habeas.clock;

import dev.habeas.cases.CaseId;
import dev.habeas.deadlines.ExtensionOutcome;
import dev.habeas.respond.Correspondence;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Write extension notice": only while it can still be in time, so that nobody is promised a date that does not hold. */
@Component
class WriteExtensionNotice implements JavaDelegate {

    private final ClockChanges changes;
    private final ChangeChecks checks;
    private final Correspondence correspondence;
    private final Clock clock;

    WriteExtensionNotice(ClockChanges changes, ChangeChecks checks, Correspondence correspondence, Clock clock) {
        this.changes = changes;
        this.checks = checks;
        this.correspondence = correspondence;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId id = ClockVariables.caseOf(execution);
        ExtensionProcess.NOTICE_WAY.set(execution, write(id, ExtensionProcess.GROUND.require(execution)));
    }

    private String write(CaseId id, String ground) {
        if (checks.isOpen(id) && changes.wouldExtend(id, clock.instant()) instanceof ExtensionOutcome.Granted granted) {
            boolean byMail = correspondence.extend(
                    id, ground, granted.schedule().answer().orElseThrow().dueAt());
            return byMail ? "mail" : "hand";
        }
        return "too-late";
    }
}
