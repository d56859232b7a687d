package dev.habeas.processors;

import dev.habeas.engine.ExternalWork;
import dev.habeas.evidence.Evidence;
import dev.habeas.processors.connector.Answer;
import dev.habeas.processors.connector.RecipientRejectsException;
import dev.habeas.processors.connector.RecipientUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does the work of "Send instruction": one attempt, counted before it is made, and what follows from its answer. */
@Component
class SendInstruction implements ExternalWork {

    private static final Duration WHEN_BUSY = Duration.ofSeconds(2);

    private final Instructions instructions;
    private final Receipts receipts;
    private final Dispatch dispatch;
    private final RetrySchedule schedule;
    private final HeldBack held;
    private final Evidence evidence;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SendInstruction(
            Instructions instructions,
            Receipts receipts,
            Dispatch dispatch,
            RetrySchedule schedule,
            HeldBack held,
            Evidence evidence,
            TransactionTemplate transaction,
            Clock clock) {
        this.instructions = instructions;
        this.receipts = receipts;
        this.dispatch = dispatch;
        this.schedule = schedule;
        this.held = held;
        this.evidence = evidence;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return PropagationProcess.SEND_INSTRUCTION;
    }

    @Override
    public Outcome perform(LockedExternalTask task) {
        UUID id = UUID.fromString(task.getVariables().getValue("instructionId", String.class));
        Instruction instruction = instructions.get(id);
        if (instruction.state().isFinal()) {
            return settled(instruction);
        }
        return dispatch.withPermit(
                        instruction.processor(),
                        () -> begin(id).map(this::attempt).orElseGet(() -> unreachable(instruction, "legal-hold")))
                .orElseGet(() -> new Later(WHEN_BUSY));
    }

    /** Empty if a legal hold forbids it: what the recipient has accepted before is left to a person. */
    private Optional<Instruction> begin(UUID id) {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (held.stops(instructions.get(id)) && !isRestrictedInstead(id)) {
                return Optional.empty();
            }
            Instruction begun = instructions.beginAttempt(id);
            evidence.append(
                    begun.caseId(),
                    "instruction-sent",
                    "system",
                    Map.of(
                            "instruction", id.toString(),
                            "processor", begun.processor(),
                            "action", begun.action().word(),
                            "attempt", Integer.toString(begun.attempts())));
            return Optional.of(begun);
        }));
    }

    /** What failed at the recipient is not tried again while it is held; the release lets the erasure go on. */
    private boolean isRestrictedInstead(UUID id) {
        instructions.restrictInstead(List.of(id));
        return !instructions.get(id).destroys();
    }

    private Outcome attempt(Instruction instruction) {
        if (schedule.isExhausted(instruction.attempts() - 1)) {
            return unreachable(instruction, "attempts-exhausted");
        }
        try {
            return answered(instruction, dispatch.submit(instruction));
        } catch (RecipientRejectsException e) {
            return unreachable(instruction, e.code());
        } catch (RecipientUnavailableException e) {
            return schedule.isExhausted(instruction.attempts())
                    ? unreachable(instruction, e.code())
                    : new Failed(e.code(), schedule.pauseAfter(instruction.attempts(), e.retryAfter()));
        }
    }

    private Outcome answered(Instruction instruction, Answer answer) {
        String message =
                "answer-" + instruction.attempts() + "-" + clock.instant().toEpochMilli();
        Receipt receipt = Receipt.of(instruction.id(), message, Receipt.Source.ANSWER, answer, clock.instant());
        return new Completed(() -> {
            receipts.accept(receipt, answer.data(), "processor:" + instruction.processor());
            return answerOf(instruction.id());
        });
    }

    /** The ledger decides, because a receipt may have overtaken the answer. */
    private Map<String, Object> answerOf(UUID id) {
        InstructionState state = instructions.get(id).state();
        if (state != InstructionState.ACCEPTED) {
            receipts.delivered(id, clock.instant().atOffset(ZoneOffset.UTC));
        }
        return Map.of(PropagationProcess.ANSWER.name(), AnswerWords.of(state));
    }

    private Outcome settled(Instruction instruction) {
        return new Completed(() -> answerOf(instruction.id()));
    }

    private Outcome unreachable(Instruction instruction, String reason) {
        return new Impossible(PropagationProcess.RECIPIENT_UNREACHABLE, () -> {
            instructions.fail(instruction.id(), reason);
            evidence.append(
                    instruction.caseId(),
                    "recipient-unreachable",
                    "system",
                    Map.of(
                            "instruction",
                            instruction.id().toString(),
                            "processor",
                            instruction.processor(),
                            "reason",
                            reason));
        });
    }
}
