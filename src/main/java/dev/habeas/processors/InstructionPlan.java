package dev.habeas.processors;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.UsedInModels;
import java.util.List;
import org.springframework.stereotype.Component;

/** Read by the model to run one sub-process per instruction. */
@Component
@UsedInModels
public final class InstructionPlan {

    private final Instructions instructions;

    InstructionPlan(Instructions instructions) {
        this.instructions = instructions;
    }

    /**
     * The ids of a case's instructions of one step, in the order of the plan. What was held back goes on bit by bit: what an
     * earlier release has begun is left to it.
     */
    public List<String> of(String caseId, String step) {
        Step part = Step.ofWord(step);
        return instructions.of(CaseId.of(caseId), part).stream()
                .filter(instruction -> part != Step.RELEASED || instruction.state() == InstructionState.PENDING)
                .map(instruction -> instruction.id().toString())
                .toList();
    }
}
