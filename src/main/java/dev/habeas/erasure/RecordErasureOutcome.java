package dev.habeas.erasure;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.Outcome;
import dev.habeas.evidence.Evidence;
import dev.habeas.processors.Action;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.InstructionState;
import dev.habeas.processors.Instructions;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record outcome": what became of the request, judged by the receipts and not by the plan. */
@Component
class RecordErasureOutcome implements JavaDelegate {

    static final String IDENTITY = "IDENTITY";

    private final Cases cases;
    private final Instructions instructions;
    private final Evidence evidence;

    RecordErasureOutcome(Cases cases, Instructions instructions, Evidence evidence) {
        this.cases = cases;
        this.instructions = instructions;
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId id = CaseId.of(ErasureProcess.CASE_ID.require(execution));
        Outcome outcome = outcome(execution, id);
        String ground = outcome == Outcome.GRANTED ? null : ground(execution);
        cases.decide(id, outcome, ground);
        ErasureProcess.OUTCOME.set(execution, outcome.word());
        evidence.append(
                id,
                "outcome",
                "system",
                ground == null
                        ? Map.of("outcome", outcome.word())
                        : Map.of("outcome", outcome.word(), "ground", ground));
    }

    private Outcome outcome(DelegateExecution execution, CaseId id) {
        if (!isVerified(execution) || ErasureProcess.DECISION.require(execution).equals("refused")) {
            return Outcome.REFUSED;
        }
        boolean kept = instructions.of(id).stream().anyMatch(RecordErasureOutcome::keeps);
        return kept ? Outcome.PARTLY_GRANTED : Outcome.GRANTED;
    }

    private static boolean keeps(Instruction instruction) {
        return instruction.state() == InstructionState.REFUSED
                || (instruction.action() == Action.RESTRICT && instruction.state() != InstructionState.NOT_FOUND);
    }

    private static boolean isVerified(DelegateExecution execution) {
        return ErasureProcess.IDENTITY_VERIFIED.get(execution).orElse(false);
    }

    private static String ground(DelegateExecution execution) {
        return isVerified(execution)
                ? ErasureProcess.GROUND.get(execution).orElse(ErasureGround.LEGAL_OBLIGATION.code())
                : IDENTITY;
    }
}
