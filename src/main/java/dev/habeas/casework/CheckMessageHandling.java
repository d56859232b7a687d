package dev.habeas.casework;

import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Checks and keeps what "Read message" found that the message needed. */
@Component
class CheckMessageHandling implements TaskListener {

    private final Decisions decisions;
    private final Evidence evidence;

    CheckMessageHandling(Decisions decisions, Evidence evidence) {
        this.decisions = decisions;
        this.evidence = evidence;
    }

    @Override
    public void notify(DelegateTask task) {
        String handling = RequesterMessageProcess.HANDLING
                .get(task)
                .orElseThrow(() -> new TaskRefusedException("HABEAS-CWK-001 Choose what the message needed"));
        String person = decisions.record(task, handling);
        evidence.append(CaseworkVariables.caseOf(task), "message-read", person, Map.of("handling", handling));
    }
}
