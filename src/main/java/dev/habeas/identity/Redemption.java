package dev.habeas.identity;

import dev.habeas.cases.CaseId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of a link or code. Tell a stranger nothing but {@link Result#PROVEN} or not: everything else has to look the
 * same, to the byte.
 *
 * @param caseId null unless the result is {@link Result#PROVEN} or {@link Result#DISOWNED}
 */
public record Redemption(Result result, @Nullable CaseId caseId) {

    /** Why, for our own records. */
    public enum Result {
        PROVEN,
        /** The reader of the mailbox says that the request is not theirs. */
        DISOWNED,
        WRONG,
        /** No such link, no such case, or nothing was issued. */
        UNKNOWN,
        EXPIRED,
        /** Too many wrong attempts: nothing of it is valid any more. */
        EXHAUSTED,
        /** It was good once. */
        USED
    }

    static Redemption failed(Result result) {
        return new Redemption(result, null);
    }

    public boolean isProven() {
        return result == Result.PROVEN;
    }

    /** @throws NullPointerException if nothing was redeemed */
    public CaseId requireCase() {
        return Objects.requireNonNull(caseId);
    }
}
