package dev.habeas.processors;

import dev.habeas.engine.ExternalWork;
import dev.habeas.evidence.Evidence;
import dev.habeas.processors.connector.Answer;
import dev.habeas.processors.connector.RecipientRejectsException;
import dev.habeas.processors.connector.RecipientUnavailableException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does the work of "Remind recipient": sends the same instruction once more. Its key is the same, so nothing is done
 * twice, and a recipient that is finished says so. A reminder that fails is not repeated; a person takes over soon.
 */
@Component
class RemindRecipient implements ExternalWork {

    private final Instructions instructions;
    private final Receipts receipts;
    private final Dispatch dispatch;
    private final HeldBack held;
    private final Evidence evidence;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RemindRecipient(
            Instructions instructions,
            Receipts receipts,
            Dispatch dispatch,
            HeldBack held,
            Evidence evidence,
            TransactionTemplate transaction,
            Clock clock) {
        this.instructions = instructions;
        this.receipts = receipts;
        this.dispatch = dispatch;
        this.held = held;
        this.evidence = evidence;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return PropagationProcess.REMIND_RECIPIENT;
    }

    @Override
    public Outcome perform(LockedExternalTask task) {
        UUID id = UUID.fromString(task.getVariables().getValue("instructionId", String.class));
        Instruction instruction = instructions.get(id);
        if (Boolean.TRUE.equals(transaction.execute(status -> held.stops(instruction)))) {
            return new Completed(() -> note(instruction, "legal-hold"));
        }
        try {
            Answer answer = dispatch.submit(instruction);
            return new Completed(() -> {
                String message = "reminder-" + clock.instant().toEpochMilli();
                receipts.accept(
                        Receipt.of(id, message, Receipt.Source.CALLBACK, answer, clock.instant()),
                        "processor:" + instruction.processor());
                return note(instruction, "answered");
            });
        } catch (RecipientUnavailableException e) {
            return new Completed(() -> note(instruction, e.code()));
        } catch (RecipientRejectsException e) {
            return new Completed(() -> note(instruction, e.code()));
        }
    }

    private Map<String, Object> note(Instruction instruction, String result) {
        evidence.append(
                instruction.caseId(),
                "recipient-reminded",
                "system",
                Map.of(
                        "instruction", instruction.id().toString(),
                        "processor", instruction.processor(),
                        "result", result));
        return Map.of();
    }
}
