package dev.habeas.disclosure;

import dev.habeas.cases.CaseId;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Reject demand": nothing is disclosed, and that is on record. */
@Component
class RejectDemand implements JavaDelegate {

    private final Disclosures disclosures;
    private final Evidence evidence;

    RejectDemand(Disclosures disclosures, Evidence evidence) {
        this.disclosures = disclosures;
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String id = DisclosureProcess.CASE_ID.require(execution);
        disclosures.rejected(UUID.fromString(id));
        evidence.append(CaseId.of(id), "demand-rejected", Evidence.SYSTEM, Map.of());
        evidence.checkpoint(CaseId.of(id));
    }
}
