package dev.habeas.instruction;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.Outcome;
import dev.habeas.evidence.Evidence;
import dev.habeas.processors.InstructionState;
import dev.habeas.processors.Instructions;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record instruction outcome": judged by the receipts; a refusal that was accepted makes it a part. */
@Component
class RecordInstructionOutcome implements JavaDelegate {

    private final Cases cases;
    private final Instructions instructions;
    private final Evidence evidence;

    RecordInstructionOutcome(Cases cases, Instructions instructions, Evidence evidence) {
        this.cases = cases;
        this.instructions = instructions;
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId id = CaseId.of(CustomerInstructionProcess.CASE_ID.require(execution));
        boolean refused = instructions.of(id).stream().anyMatch(each -> each.state() == InstructionState.REFUSED);
        Outcome outcome = refused ? Outcome.PARTLY_GRANTED : Outcome.GRANTED;
        cases.decide(id, outcome, null);
        CustomerInstructionProcess.CUSTOMER_MESSAGE.set(execution, "result");
        evidence.append(id, "outcome", Evidence.SYSTEM, Map.of("outcome", outcome.word()));
    }
}
