package dev.habeas.rights;

import dev.habeas.cases.CaseId;
import dev.habeas.processors.Instructions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Stop instructions": what was not sent yet is not sent any more; what was carried out stays so. */
@Component
class StopInstructions implements JavaDelegate {

    private final Instructions instructions;

    StopInstructions(Instructions instructions) {
        this.instructions = instructions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        instructions.stop(CaseId.of(RightVariables.CASE_ID.require(execution)));
    }
}
