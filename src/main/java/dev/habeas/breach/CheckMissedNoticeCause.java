package dev.habeas.breach;

import dev.habeas.engine.Decisions;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Checks and keeps why a notice was late. */
@Component
class CheckMissedNoticeCause extends Step {

    private final Breaches breaches;

    CheckMissedNoticeCause(Breaches breaches, Decisions decisions, Evidence evidence) {
        super(decisions, evidence);
        this.breaches = breaches;
    }

    @Override
    public void notify(DelegateTask task) {
        keep(task, BreachVariables.MISSED_NOTICE_CAUSE, "delay-accounted-for", Map.of());
        breaches.accountForDelay(breachOf(task), BreachVariables.chosen(BreachVariables.MISSED_NOTICE_CAUSE, task));
    }
}
