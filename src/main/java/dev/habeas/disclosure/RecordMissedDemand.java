package dev.habeas.disclosure;

import dev.habeas.cases.CaseId;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record missed demand": what was neither rejected nor handed over by its date is late, and a manager accounts for it. */
@Component
class RecordMissedDemand implements JavaDelegate {

    private final Disclosures disclosures;
    private final Evidence evidence;

    RecordMissedDemand(Disclosures disclosures, Evidence evidence) {
        this.disclosures = disclosures;
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID id = UUID.fromString(DisclosureProcess.CASE_ID.require(execution));
        boolean missed = disclosures.find(id).orElseThrow().decidedAt() == null;
        DisclosureProcess.DEMAND_MISSED.set(execution, missed);
        if (missed) {
            evidence.append(new CaseId(id), "deadline-missed", Evidence.SYSTEM, Map.of("event", "respond"));
        }
    }
}
