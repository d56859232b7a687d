package dev.habeas.processors;

import dev.habeas.cases.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Sum up receipts": complete if every recipient did as told, incomplete if a refusal was accepted. */
@Component
class SumUpReceipts implements JavaDelegate {

    private final Instructions instructions;

    SumUpReceipts(Instructions instructions) {
        this.instructions = instructions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId subject = CaseId.of(PropagationProcess.CASE_ID.require(execution));
        Step step = Step.ofWord(PropagationProcess.STEP.require(execution));
        boolean complete = instructions.of(subject, step).stream()
                .allMatch(each -> each.state().isFinal());
        PropagationProcess.OUTCOME.set(execution, complete ? "complete" : "incomplete");
    }
}
