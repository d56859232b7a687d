package dev.habeas.disclosure;

import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Keeps who handed the data over, and how; what exactly has to be on record, and cannot be more than was
 * approved. What was assessed on a release that knew no scopes has none.
 */
@Component
class CheckDisclosure implements TaskListener {

    private final Scopes scopes;
    private final Decisions decisions;

    CheckDisclosure(Scopes scopes, Decisions decisions) {
        this.scopes = scopes;
        this.decisions = decisions;
    }

    @Override
    public void notify(DelegateTask task) {
        String channel = DisclosureProcess.CHANNEL
                .get(task)
                .orElseThrow(() -> new TaskRefusedException("HABEAS-DIS-006 Choose how it was handed over"));
        UUID id = UUID.fromString(DisclosureProcess.CASE_ID.require(task));
        boolean needsScope = DisclosureProcess.CUSTOMER_FIRST.get(task).isPresent();
        if (needsScope && scopes.handed(id).isEmpty()) {
            throw new TaskRefusedException(
                    "HABEAS-DIS-009 Record what was handed over first, on the page beside this task");
        }
        decisions.record(task, channel);
    }
}
