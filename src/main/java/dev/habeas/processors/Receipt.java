package dev.habeas.processors;

import dev.habeas.processors.connector.Answer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Proof of what a recipient said about one instruction.
 *
 * @param messageId unique per instruction; a repetition of the same message is not stored twice
 * @param source whether it was the direct answer, came by itself, or was recorded by a person
 */
public record Receipt(
        UUID instructionId,
        String messageId,
        Source source,
        InstructionState state,
        @Nullable Integer count,
        @Nullable String reason,
        Instant receivedAt) {

    public enum Source {
        ANSWER,
        CALLBACK,
        PERSON
    }

    static Receipt of(UUID instructionId, String messageId, Source source, Answer answer, Instant at) {
        return new Receipt(
                instructionId,
                messageId,
                source,
                InstructionState.valueOf(answer.state().name()),
                answer.count(),
                answer.reason(),
                at);
    }
}
