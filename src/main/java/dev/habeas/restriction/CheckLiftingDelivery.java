package dev.habeas.restriction;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import dev.habeas.rights.RightVariables;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Keeps how a person delivered the notice. */
@Component
class CheckLiftingDelivery implements TaskListener {

    private final Decisions decisions;
    private final Evidence evidence;

    CheckLiftingDelivery(Decisions decisions, Evidence evidence) {
        this.decisions = decisions;
        this.evidence = evidence;
    }

    @Override
    public void notify(DelegateTask task) {
        String choice = LiftRestrictionProcess.DELIVERY_CHANNEL
                .get(task)
                .orElseThrow(() -> new TaskRefusedException("HABEAS-RST-002 Choose how the notice was delivered"));
        String person = decisions.record(task, choice);
        evidence.append(
                CaseId.of(RightVariables.CASE_ID.require(task)),
                "lifting-notice-delivered",
                person,
                Map.of("channel", choice));
    }
}
