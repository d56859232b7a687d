package dev.habeas.instruction;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Vault;
import dev.habeas.evidence.Evidence;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record contract end": our own copy of what was returned goes, too. */
@Component
class RecordContractEnd implements JavaDelegate {

    private final ContractEnds ends;
    private final Vault vault;
    private final Evidence evidence;
    private final Clock clock;

    RecordContractEnd(ContractEnds ends, Vault vault, Evidence evidence, Clock clock) {
        this.ends = ends;
        this.vault = vault;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId number = CaseId.of(ContractEndProcess.CASE_ID.require(execution));
        ends.completed(number, clock.instant());
        vault.shred(number);
        evidence.append(
                number,
                "contract-end-recorded",
                Evidence.SYSTEM,
                Map.of("outcome", ContractEndProcess.PROPAGATION_OUTCOME.require(execution)));
        evidence.checkpoint(number);
    }
}
