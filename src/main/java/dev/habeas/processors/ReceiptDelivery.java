package dev.habeas.processors;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the process of stored receipts: at once after they are stored, and again until it listens, because a receipt may
 * come before the process has begun to wait for it; no longer than there is a process that will.
 */
@Component
class ReceiptDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptDelivery.class);

    private final RuntimeService runtime;
    private final Instructions instructions;
    private final Receipts receipts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReceiptDelivery(
            RuntimeService runtime,
            Instructions instructions,
            Receipts receipts,
            TransactionTemplate transaction,
            Clock clock) {
        this.runtime = runtime;
        this.instructions = instructions;
        this.receipts = receipts;
        this.transaction =
                new TransactionTemplate(java.util.Objects.requireNonNull(transaction.getTransactionManager()));
        this.transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @TransactionalEventListener
    void onReceipt(ReceiptStored stored) {
        deliver(stored.instructionId());
    }

    @Scheduled(fixedDelayString = "${habeas.processors.delivery-poll:5s}")
    void deliverAll() {
        receipts.undelivered().forEach(this::deliver);
    }

    private void deliver(UUID instructionId) {
        try {
            transaction.executeWithoutResult(status -> correlate(instructionId));
        } catch (MismatchingMessageCorrelationException e) {
            LOG.debug("Instruction {} is not waited for", instructionId);
            transaction.executeWithoutResult(status -> giveUpIfOver(instructionId));
        } catch (OptimisticLockingException e) {
            LOG.debug("Instruction {} is being moved on by someone else", instructionId);
        }
    }

    private void correlate(UUID instructionId) {
        InstructionState state = instructions.get(instructionId).state();
        if (state != InstructionState.ACCEPTED) {
            runtime.createMessageCorrelation(PropagationProcess.RECEIPT_ARRIVED)
                    .localVariableEquals(PropagationProcess.INSTRUCTION_ID.name(), instructionId.toString())
                    .setVariable(PropagationProcess.ANSWER.name(), AnswerWords.of(state))
                    .correlate();
        }
        receipts.delivered(instructionId, clock.instant().atOffset(ZoneOffset.UTC));
    }

    /**
     * A process knows its instruction from the plan until the recipient is settled, whether it listens at the moment or not.
     * When none does, the case was withdrawn or has moved on by hand: the ledger has the receipt, and nobody will ask for it.
     */
    private void giveUpIfOver(UUID instructionId) {
        String name = PropagationProcess.INSTRUCTION_ID.name();
        boolean over = runtime.createVariableInstanceQuery()
                        .variableName(name)
                        .variableValueEquals(name, instructionId.toString())
                        .count()
                == 0;
        if (over) {
            receipts.delivered(instructionId, clock.instant().atOffset(ZoneOffset.UTC));
        }
    }
}
