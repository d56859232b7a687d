package dev.habeas.respond;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Checks and keeps how a person delivered the answer. */
@Component
class CheckDelivery implements TaskListener {

    private final Decisions decisions;
    private final Evidence evidence;

    CheckDelivery(Decisions decisions, Evidence evidence) {
        this.decisions = decisions;
        this.evidence = evidence;
    }

    @Override
    public void notify(DelegateTask task) {
        String channel = ResponseProcess.DELIVERY_CHANNEL
                .get(task)
                .orElseThrow(() -> new TaskRefusedException("HABEAS-RES-001 Choose how the answer was delivered"));
        String person = decisions.record(task, channel);
        evidence.append(
                CaseId.of(ResponseProcess.CASE_ID.require(task)),
                "answer-delivered",
                person,
                Map.of("channel", channel));
    }
}
