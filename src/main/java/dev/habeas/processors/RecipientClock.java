package dev.habeas.processors;

import dev.habeas.engine.UsedInModels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Read by the model: how long we wait for a promised receipt. Counted from the last time the instruction was sent. */
@Component
@UsedInModels
public final class RecipientClock {

    private final Instructions instructions;
    private final Register register;
    private final Clock clock;

    RecipientClock(Instructions instructions, Register register, Clock clock) {
        this.instructions = instructions;
        this.register = register;
        this.clock = clock;
    }

    /** When the recipient is reminded. */
    public Date remindAt(String instructionId) {
        Instruction instruction = instructions.get(UUID.fromString(instructionId));
        return Date.from(
                sentAt(instruction).plus(register.get(instruction.processor()).remindAfter()));
    }

    /** When a person takes over: after the recipient's time, and a day before the answer is due unless it was sent later. */
    public Date chaseAt(String instructionId) {
        Instruction instruction = instructions.get(UUID.fromString(instructionId));
        Instant sent = sentAt(instruction);
        Instant patienceEnds = sent.plus(register.get(instruction.processor()).chaseAfter());
        Instant dayBeforeDue = instruction.dueBy().minus(Duration.ofDays(1));
        return Date.from(
                dayBeforeDue.isAfter(sent) && dayBeforeDue.isBefore(patienceEnds) ? dayBeforeDue : patienceEnds);
    }

    private Instant sentAt(Instruction instruction) {
        Instant sentAt = instruction.sentAt();
        return sentAt == null ? clock.instant() : sentAt;
    }
}
