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

    /** The ids of a case's instructions of one step, in the order of the plan. */
    public List<String> of(String caseId, String step) {
        return instructions.of(CaseId.of(caseId), Step.ofWord(step)).stream()
                .map(instruction -> instruction.id().toString())
                .toList();
    }
}
