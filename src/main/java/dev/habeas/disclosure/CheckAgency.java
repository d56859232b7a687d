package dev.habeas.disclosure;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Keeps whether the agency is who it says it is, and who found that out. */
@Component
class CheckAgency implements TaskListener {

    private final Decisions decisions;
    private final Evidence evidence;

    CheckAgency(Decisions decisions, Evidence evidence) {
        this.decisions = decisions;
        this.evidence = evidence;
    }

    @Override
    public void notify(DelegateTask task) {
        String decision = DisclosureProcess.AGENCY_DECISION
                .get(task)
                .orElseThrow(() -> new TaskRefusedException("HABEAS-DIS-001 Choose whether the agency is authentic"));
        evidence.append(
                CaseId.of(DisclosureProcess.CASE_ID.require(task)),
                "agency-checked",
                decisions.record(task, decision),
                Map.of("decision", decision));
    }
}
