package dev.habeas.clock;

import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Checks and keeps how a person delivered the extension notice; that it was done counts from now. */
@Component
class CheckNoticeDelivery implements TaskListener {

    private final Decisions decisions;
    private final Evidence evidence;
    private final Clock clock;

    CheckNoticeDelivery(Decisions decisions, Evidence evidence, Clock clock) {
        this.decisions = decisions;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        String channel = ExtensionProcess.DELIVERY_CHANNEL
                .get(task)
                .orElseThrow(() -> new TaskRefusedException("HABEAS-CLK-006 Choose how the notice was delivered"));
        String person = decisions.record(task, channel);
        ExtensionProcess.NOTICE_SENT_AT.set(task.getExecution(), clock.instant());
        evidence.append(ClockVariables.caseOf(task), "extension-notice-delivered", person, Map.of("channel", channel));
    }
}
