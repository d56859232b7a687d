package dev.habeas.disclosure;

import dev.habeas.cases.CaseId;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Log disclosure": the register and the evidence say what left the company, on which basis and how. */
@Component
class LogDisclosure implements JavaDelegate {

    private final Disclosures disclosures;
    private final Evidence evidence;

    LogDisclosure(Disclosures disclosures, Evidence evidence) {
        this.disclosures = disclosures;
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String id = DisclosureProcess.CASE_ID.require(execution);
        String channel = DisclosureProcess.CHANNEL.require(execution);
        disclosures.disclosed(UUID.fromString(id), channel);
        evidence.append(CaseId.of(id), "disclosed", Evidence.SYSTEM, Map.of("channel", channel));
        evidence.checkpoint(CaseId.of(id));
    }
}
