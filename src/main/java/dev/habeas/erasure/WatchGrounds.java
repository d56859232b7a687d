package dev.habeas.erasure;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.processors.KeptItems;
import dev.habeas.rights.RightVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Watch grounds": one process waits for each day on which something kept is to be erased after all. */
@Component
class WatchGrounds implements JavaDelegate {

    private final Cases cases;
    private final KeptItems items;
    private final GroundExpiryProcess process;

    WatchGrounds(Cases cases, KeptItems items, GroundExpiryProcess process) {
        this.cases = cases;
        this.items = items;
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PrivacyCase subject = cases.get(CaseId.of(RightVariables.CASE_ID.require(execution)));
        items.lastDays(subject.id()).forEach(lastDay -> process.start(subject, lastDay));
    }
}
