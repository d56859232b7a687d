package dev.habeas.instruction;

import dev.habeas.cases.CaseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The end of a contract with a platform customer. Source: GDPR Art. 28(3)(g).
 *
 * @param id its number, under which instructions, receipts and evidence stand like those of a case
 * @param choice {@code return} or {@code delete}; what is returned is deleted afterwards
 * @param returnedAt when the customer had its data; null before, and if it did not want it
 * @param completedAt when everybody had answered the erasure; null before
 */
record ContractEnd(
        CaseId id,
        String customer,
        String choice,
        Instant instructedAt,
        @Nullable Instant returnedAt,
        @Nullable Instant completedAt) {

    boolean wantsData() {
        return choice.equals("return");
    }

    /** {@code completed}, {@code awaiting-return} or {@code in-progress}. */
    String status() {
        if (completedAt != null) {
            return "completed";
        }
        return wantsData() && returnedAt == null ? "awaiting-return" : "in-progress";
    }
}
