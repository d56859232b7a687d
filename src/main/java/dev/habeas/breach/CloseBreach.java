package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import dev.habeas.evidence.Evidence;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Close breach": the register keeps it, the evidence is signed. */
@Component
class CloseBreach implements JavaDelegate {

    private final Breaches breaches;
    private final Evidence evidence;
    private final Clock clock;

    CloseBreach(Breaches breaches, Evidence evidence, Clock clock) {
        this.breaches = breaches;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId id = Step.breachOf(execution);
        BreachStatus before = breaches.lock(id).progress().status();
        BreachStatus last = before == BreachStatus.DISMISSED ? before : BreachStatus.CLOSED;
        breaches.close(id, last, clock.instant());
        evidence.append(id, "breach-closed", Evidence.SYSTEM, Map.of("status", last.word()));
        evidence.checkpoint(id);
    }
}
