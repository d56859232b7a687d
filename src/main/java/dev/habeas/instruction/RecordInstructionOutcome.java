package dev.habeas.instruction;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.Outcome;
import dev.habeas.evidence.Evidence;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.InstructionState;
import dev.habeas.processors.Instructions;
import dev.habeas.processors.Step;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record instruction outcome": judged by the receipts; a refusal that was accepted, and what a hold kept, make it a part. */
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
        List<Instruction> ledger = instructions.of(id);
        boolean kept = ledger.stream().anyMatch(each -> keeps(each) && !isReleased(each, ledger));
        Outcome outcome = kept ? Outcome.PARTLY_GRANTED : Outcome.GRANTED;
        cases.decide(id, outcome, null);
        CustomerInstructionProcess.CUSTOMER_MESSAGE.set(execution, "result");
        evidence.append(id, "outcome", Evidence.SYSTEM, Map.of("outcome", outcome.word()));
    }

    /** A hold ended before the result was written, and what it kept was carried out. */
    private static boolean isReleased(Instruction kept, List<Instruction> ledger) {
        return ledger.stream()
                .filter(each -> each.step() == Step.RELEASED && each.state().isFinal())
                .anyMatch(each -> each.processor().equals(kept.processor()));
    }

    private static boolean keeps(Instruction instruction) {
        return instruction.state() == InstructionState.REFUSED
                || (instruction.ground() != null && instruction.state() != InstructionState.NOT_FOUND);
    }
}
