package dev.habeas.processors;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A recipient that cannot be reached is also an incident, so that Cockpit shows it beside the task. */
@Component
class OpenChase implements TaskListener {

    static final String INCIDENT = "recipientUnreachable";

    private final RuntimeService runtime;
    private final Instructions instructions;

    OpenChase(RuntimeService runtime, Instructions instructions) {
        this.runtime = runtime;
        this.instructions = instructions;
    }

    @Override
    public void notify(DelegateTask task) {
        UUID id = UUID.fromString(PropagationProcess.INSTRUCTION_ID.require(task));
        Instruction instruction = instructions.get(id);
        if (instruction.state() == InstructionState.FAILED) {
            runtime.createIncident(INCIDENT, task.getExecutionId(), instruction.processor(), instruction.reason());
        }
    }
}
