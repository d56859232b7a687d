package dev.habeas.disclosure;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Checks and keeps why a demand was not answered by its date. */
@Component
class CheckMissedDemandCause implements TaskListener {

    private final Decisions decisions;
    private final Evidence evidence;

    CheckMissedDemandCause(Decisions decisions, Evidence evidence) {
        this.decisions = decisions;
        this.evidence = evidence;
    }

    @Override
    public void notify(DelegateTask task) {
        String cause = DisclosureProcess.MISSED_DEMAND_CAUSE
                .get(task)
                .orElseThrow(() ->
                        new TaskRefusedException("HABEAS-DIS-016 Choose why the demand was not answered in time"));
        evidence.append(
                CaseId.of(DisclosureProcess.CASE_ID.require(task)),
                "delay-accounted-for",
                decisions.record(task, cause),
                Map.of("cause", cause));
    }
}
