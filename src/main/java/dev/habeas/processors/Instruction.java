package dev.habeas.processors;

import dev.habeas.cases.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the ledger: what one recipient was told in one case, and what came of it.
 *
 * @param step the part of the case it belongs to
 * @param ground why data is kept instead of erased, a code; null if nothing is kept
 * @param retainUntil last day on which it is kept; null if nothing is kept
 * @param keepsAll as in {@link Planned}
 * @param attempts how often sending was begun, counted before each attempt
 * @param reason the last code given by the recipient or, for a failure, by us
 * @param receiptAt when the last receipt came; null before the first
 */
public record Instruction(
        UUID id,
        CaseId caseId,
        String processor,
        Action action,
        Step step,
        InstructionState state,
        @Nullable String ground,
        @Nullable LocalDate retainUntil,
        boolean keepsAll,
        Instant dueBy,
        int attempts,
        @Nullable Instant sentAt,
        @Nullable String reason,
        @Nullable Integer receiptCount,
        @Nullable Instant receiptAt) {

    /** Whether data is lost by it, as in {@link Planned#destroys}. */
    public boolean destroys() {
        return action == Action.ERASE || (action == Action.RESTRICT && retainUntil != null && !keepsAll);
    }

    /** Whether the recipient ever said that it has it. */
    public boolean wasAnswered() {
        return receiptAt != null;
    }

    /** Whether sending was ever begun, so that the recipient may have it. */
    public boolean wasTried() {
        return sentAt != null;
    }
}
