package dev.habeas.processors;

import java.time.Clock;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record settlement": what a person found out takes the place of the recipient's receipt. */
@Component
class RecordSettlement implements JavaDelegate {

    private final Receipts receipts;
    private final Clock clock;

    RecordSettlement(Receipts receipts, Clock clock) {
        this.receipts = receipts;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID id = UUID.fromString(PropagationProcess.INSTRUCTION_ID.require(execution));
        InstructionState state = switch (PropagationProcess.CHASE_DECISION.require(execution)) {
            case "done-by-hand" -> InstructionState.MANUAL;
            case "not-found" -> InstructionState.NOT_FOUND;
            default -> InstructionState.REFUSED;
        };
        receipts.accept(
                new Receipt(id, "by-hand", Receipt.Source.PERSON, state, null, "settled-by-hand", clock.instant()),
                "staff");
    }
}
