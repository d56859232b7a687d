package dev.habeas.disclosure;

import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Keeps who handed the data over, and how. */
@Component
class CheckDisclosure implements TaskListener {

    private final Decisions decisions;

    CheckDisclosure(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void notify(DelegateTask task) {
        String channel = DisclosureProcess.CHANNEL
                .get(task)
                .orElseThrow(() -> new TaskRefusedException("HABEAS-DIS-006 Choose how it was handed over"));
        decisions.record(task, channel);
    }
}
