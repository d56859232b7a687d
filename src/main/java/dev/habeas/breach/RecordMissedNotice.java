package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import dev.habeas.evidence.Evidence;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record missed notice": it is still owed; the watches go on to the next deadline. */
@Component
class RecordMissedNotice implements JavaDelegate {

    private final BreachDeadlines deadlines;
    private final Watch watch;
    private final Evidence evidence;

    RecordMissedNotice(BreachDeadlines deadlines, Watch watch, Evidence evidence) {
        this.deadlines = deadlines;
        this.watch = watch;
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId id = Step.breachOf(execution);
        List<BreachDeadline> missed = deadlines.markMissed(id);
        missed.forEach(row -> evidence.append(
                id,
                "deadline-missed",
                Evidence.SYSTEM,
                Map.of("event", row.event(), "place", row.place(), "law", row.regime())));
        BreachProcess.NOTICE_MISSED.set(execution, !missed.isEmpty());
        watch.follow(id);
    }
}
